import type { ArticleRule } from './article-rule.ts';

const MOST_TITLE = 80;
const SOON_DAYS = 30;

/** What a title and a description must be like. */
export const checkTitle: ArticleRule = ({ article: { data }, reportKey }) => {
  const { pageTitle, description } = data;
  if (pageTitle.length > MOST_TITLE) {
    reportKey(
      'title-long',
      'pageTitle',
      `The title has ${pageTitle.length} characters. Expected at most ${MOST_TITLE}.`,
    );
  }
  if (/[^.]\.$/.test(pageTitle)) {
    reportKey('title-period', 'pageTitle', 'The title ends in a period. Expected none.');
  }
  const words = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  if (words(pageTitle) === words(description)) {
    reportKey(
      'description-is-title',
      'description',
      'The description is the title. Expected what the article is for.',
    );
  }
};

/** How old an article may be, and whether it says where its facts stand. */
export const checkFreshness: ArticleRule = ({ article: { data }, today, reportKey }) => {
  const { reviewed, expires, sources } = data;
  if (reviewed < daysFrom(today, -365)) {
    reportKey('reviewed-old', 'reviewed', `Last reviewed on ${reviewed}, over a year before ${today}.`);
  }
  if (expires && expires <= today) {
    reportKey('expires-passed', 'expires', `Expired on ${expires}; today is ${today}.`);
  } else if (expires && expires <= daysFrom(today, SOON_DAYS)) {
    reportKey('expires-soon', 'expires', `Expires on ${expires}, within ${SOON_DAYS} days of ${today}.`);
  }
  if (sources.length === 0) {
    reportKey('source-missing', 'sources', 'No source is given. Expected where the facts stand.');
  }
};

function daysFrom(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

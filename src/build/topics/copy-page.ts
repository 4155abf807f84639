import { escapeHtml } from '../../portal/link-html.ts';

/** What an article's page has that a page which shows the article elsewhere must not: it is found once, and has one twin. */
const OWN: readonly (readonly [is: RegExp, becomes: string])[] = [
  [/<meta property="og:type" content="article">/, '<meta property="og:type" content="website">'],
  [/<link rel="alternate" type="text\/markdown" href="[^"]*">/, ''],
];

const ARTICLE = /<article data-pagefind-body[^>]*>(?:<span data-pagefind-filter="[^"]*"><\/span>)*/;

/**
 * The page of a topic that one article answers, out of the article's own page.
 *
 * @param asked - what was asked for, in words
 * @throws when the page is not made as an article's page is
 */
export function copyPage(html: string, asked: string): string {
  const { before, after } = cutPage(html);
  return before + askedHtml(asked) + after;
}

/** What the page of a topic says besides the article. */
export function askedHtml(asked: string): string {
  return `<p class="asked">${escapeHtml(asked)}</p>`;
}

/** What a page that shows an article elsewhere has of the article's own page. */
export interface CutPage {
  /** All before what it says of itself, and all behind it. */
  before: string;
  after: string;
  /** The tags that it has not. */
  less: string;
}

/** @throws when the page is not made as an article's page is */
export function cutPage(html: string): CutPage {
  let text = html;
  let less = '';
  for (const [is, becomes] of OWN) {
    const { before, found, after } = cut(text, is);
    text = before + becomes + after;
    less += found;
  }
  const { before, found, after } = cut(text, ARTICLE);
  return { before, after: `<article>${after}`, less: less + found };
}

function cut(text: string, is: RegExp) {
  const match = is.exec(text);
  if (!match) throw new Error(`A page to copy has nothing like ${is.source}.`);
  const [found] = match;
  return { before: text.slice(0, match.index), found, after: text.slice(match.index + found.length) };
}

import type { JudgedQuery } from '../../../src/search/judged/judged-query.ts';
import { groupByEach } from '../group-by-each.ts';
import type { SearchPage } from '../page.ts';
import { makeQuery } from '../query.ts';
import { sample } from '../sample.ts';
import type { CorpusArticle } from './articles.ts';
import { productOf } from './products.ts';
import type { TopicName } from './topic-names.ts';

const TITLES = 600;
const PATHS = 150;

/** More articles than this, and a query does not tell which one is meant. */
const MOST_RIGHT = 5;

const STOP_WORDS = new Set(
  (
    'a an and are as at be by can cannot do does for from has have how i if in is it my not of on or our that the ' +
    "this to was what when where which why will with you your can't couldn't don't doesn't i'm isn't won't"
  ).split(' '),
);

/** Titles as they are: every article that has the very title is right. */
export function titleQueries(articles: readonly CorpusArticle[]): JudgedQuery[] {
  const byTitle = Map.groupBy(articles, ({ title }) => title.toLowerCase());
  return sample([...byTitle.values()], TITLES, (same) => `title ${same[0]?.title}`).flatMap((same) =>
    same[0] ? [makeQuery('known-item', 'title', same[0].title, pathsOf(same))] : [],
  );
}

/**
 * The way people reach a problem in the portal, product first: with the topic's own name, which is not the article's
 * title, and with the words of the title that carry its meaning.
 */
export function topicPathQueries(
  articles: readonly CorpusArticle[],
  names: readonly TopicName[],
): JudgedQuery[] {
  return [
    ...sample(byTopicName(articles, names), PATHS, ({ query }) => `topic ${query}`),
    ...sample(byTitleWords(articles), PATHS, ({ query }) => `words ${query}`),
  ];
}

function byTopicName(articles: readonly CorpusArticle[], names: readonly TopicName[]): JudgedQuery[] {
  const right = new Map<string, Set<CorpusArticle>>();
  const byTopic = groupByEach(articles, ({ topicIds }) => topicIds);
  for (const { topicId, name } of names) {
    for (const article of byTopic.get(topicId) ?? []) {
      const product = productOf(article.service, article.resource);
      if (product === undefined || contentWords(name).length < 2) continue;
      const query = pathOf(product, name);
      right.set(query, (right.get(query) ?? new Set()).add(article));
    }
  }
  return [...right].flatMap(([query, found]) => {
    const own = [...found].some(({ title }) => title.toLowerCase() === query.toLowerCase());
    return own || found.size > MOST_RIGHT
      ? []
      : [makeQuery('known-item', 'topic name', query, pathsOf([...found]))];
  });
}

function byTitleWords(articles: readonly CorpusArticle[]): JudgedQuery[] {
  const right = new Map<string, CorpusArticle[]>();
  for (const article of articles) {
    const product = productOf(article.service, article.resource);
    const words = contentWords(article.title);
    if (product === undefined || words.length < 2) continue;
    const query = pathOf(product, words.join(' '));
    right.set(query, [...(right.get(query) ?? []), article]);
  }
  return [...right].flatMap(([query, found]) =>
    found.length > MOST_RIGHT ? [] : [makeQuery('known-item', 'title words', query, pathsOf(found))],
  );
}

/** Product and problem, the product's words only once. */
function pathOf(product: string, problem: string): string {
  return problem.toLowerCase().includes(product.toLowerCase()) ? problem : `${product} ${problem}`;
}

function contentWords(text: string): string[] {
  const words = text.replaceAll('’', "'").match(/[\p{L}\p{N}][\p{L}\p{N}.+#'-]*/gu) ?? [];
  return words.filter((word) => !STOP_WORDS.has(word.toLowerCase()));
}

function pathsOf(pages: readonly Pick<SearchPage, 'path'>[]): string[] {
  return pages.map(({ path }) => path);
}

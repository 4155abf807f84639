import type { Catalog } from '../../catalog/catalog.ts';
import type { ArticleFile } from '../../catalog/from-content.ts';
import { isLargeSite } from '../../catalog/site-size.ts';
import { areBundled } from '../bundles/are-bundled.ts';
import { isPlainArticle } from '../plain-article.ts';

/**
 * The pages that search or machines are given and that only Astro can render: articles with components, codes, and the
 * topics that only questions answer. They are rendered first, so that what is made of them is made while the others
 * are. Of all other pages that can be found a document is made of their content; see `articleDocument`.
 *
 * @returns their paths; none for a site that is read when it is built
 */
export function awaitedPages(catalog: Catalog<ArticleFile>): string[] {
  const isRead = isLargeSite(catalog);
  if (!isRead && !areBundled(catalog)) return [];
  const articles = catalog.articles.filter(({ entry }) => !isPlainArticle(entry)).map(({ path }) => path);
  if (!isRead) return articles;
  const codes = catalog.codes.map(({ path }) => path);
  const checklists = catalog.topicIds
    .filter((topicId) => catalog.resolve({ supportTopicId: topicId }).match === 'questions-only')
    .map((topicId) => `/t/${topicId}/`);
  return [...articles, ...codes, ...checklists];
}

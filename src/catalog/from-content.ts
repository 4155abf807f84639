import type { Content, ReadArticle } from '../checks/read-content.ts';
import { type Catalog, type CatalogData, createCatalog } from './catalog.ts';

/** The catalog of a content folder that was read from files, without Astro: for checks and commands. */
export function catalogFromContent(content: Content): Catalog<{ file: string }> {
  return createCatalog(dataOf(content, ({ file }) => ({ file })));
}

/** The collections of a content folder that was read from files. What has faults of its own is left out. */
export function dataOf<Entry>(
  content: Content,
  entryOf: (article: ReadArticle) => Entry,
): CatalogData<Entry> {
  const rows = <T>(table: readonly { data: T }[]) => table.map(({ data }) => data);
  const { questions, services, landings } = content.imported;
  return {
    articles: content.articles.flatMap((article) => {
      const { id, data } = article;
      return data ? [{ id, data, entry: entryOf(article) }] : [];
    }),
    codeFamilies: rows(content.codeFamilies),
    topics: rows(content.tables.topics),
    products: rows(content.tables.products),
    clouds: rows(content.tables.clouds),
    changes: rows(content.tables.changes),
    limits: rows(content.tables.limits),
    plans: content.plans,
    blades: rows(content.tables.blades),
    questions,
    services: rows(services),
    landings,
  };
}

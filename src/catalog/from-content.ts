import type { Content, ReadArticle } from '../checks/read-content.ts';
import { cloudsThatDiffer } from '../markdown/cloud-text.ts';
import type { OpenCloud } from '../schemas/clouds.ts';
import { type Catalog, type CatalogData, createCatalog } from './catalog.ts';

/**
 * The catalog of a content folder that was read from files, without Astro: for checks and commands.
 *
 * @param onlyCloud - the one cloud the site is built for, where it is not built for all
 */
export function catalogFromContent(content: Content, onlyCloud?: OpenCloud): Catalog<{ file: string }> {
  const bodies = new Map(content.articles.map(({ file, body }) => [file, body]));
  const data = dataOf(content, ({ file }) => ({ file }));
  return createCatalog(data, {
    onlyCloud,
    differsIn: (article, facts, clouds) => {
      const { file } = article.entry;
      const format = file.endsWith('.mdx') ? 'mdx' : 'md';
      return cloudsThatDiffer(article, bodies.get(file) ?? '', format, facts, clouds);
    },
  });
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

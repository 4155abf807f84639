import type { Content } from '../checks/read-content.ts';
import { type Catalog, createCatalog } from './catalog.ts';

/** The catalog of a content folder that was read from files, without Astro: for checks and commands. */
export function catalogFromContent(content: Content): Catalog<{ file: string }> {
  const rows = <T>(table: readonly { data: T }[]) => table.map(({ data }) => data);
  return createCatalog({
    articles: content.articles.flatMap(({ id, file, data }) => (data ? [{ id, data, entry: { file } }] : [])),
    codeFamilies: rows(content.codeFamilies),
    topics: rows(content.tables.topics),
    products: rows(content.tables.products),
    clouds: rows(content.tables.clouds),
    changes: rows(content.tables.changes),
    limits: rows(content.tables.limits),
    plans: content.plans,
    blades: rows(content.tables.blades),
  });
}

import type { Catalog } from '../../catalog/catalog.ts';
import type { CatalogContent } from '../../catalog/from-content.ts';
import { sisterOrigins } from '../../sisters.ts';
import type { AskedTables } from './asked-words.ts';
import { ownersOf } from './owners.ts';
import type { SearchTables } from './search-index.ts';

/** What search knows of a site besides its pages. */
export function searchTables(
  catalog: Catalog,
  { tables, asked }: Pick<CatalogContent, 'tables' | 'asked'>,
): SearchTables {
  return {
    owned: ownersOf(catalog),
    synonyms: tables.synonyms.map(({ data }) => ({
      name: data.name,
      also: data.also,
      ...(data.former ? { former: true } : {}),
    })),
    asked: askedTables(catalog, { tables, asked }),
    sisters: sisterOrigins(),
  };
}

/**
 * How people ask, where that is written down: the names of every page first, since they are asked for too, then what the
 * content says of it.
 */
function askedTables(
  catalog: Catalog,
  { tables, asked }: Pick<CatalogContent, 'tables' | 'asked'>,
): AskedTables | undefined {
  if (asked.length === 0) return undefined;
  const questions = new Map(asked.map(({ data }) => [data.page, data.asked]));
  const names: [path: string, names: string[]][] = [
    ...catalog.articles.map(({ path, data }): [string, string[]] => [
      path,
      [data.pageTitle, ...data.aliases],
    ]),
    ...catalog.codes.map(({ path, title, code }): [string, string[]] => [path, [title, code.says]]),
  ];
  return {
    pages: names.map(([about, names]) => ({ about, questions: [...names, ...(questions.get(about) ?? [])] })),
    elsewhere: tables.elsewhere.map(({ data }) => ({ about: data.subject ?? '', questions: data.asked })),
  };
}

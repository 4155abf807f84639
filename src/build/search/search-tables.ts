import type { Catalog } from '../../catalog/catalog.ts';
import type { CatalogContent } from '../../catalog/from-content.ts';
import { sisterOrigins } from '../../sisters.ts';
import { ownersOf } from './owners.ts';
import type { SearchTables } from './search-index.ts';

/** What search knows of a site besides its pages. */
export function searchTables(catalog: Catalog, { tables }: Pick<CatalogContent, 'tables'>): SearchTables {
  return {
    owned: ownersOf(catalog),
    synonyms: tables.synonyms.map(({ data }) => ({
      name: data.name,
      also: data.also,
      ...(data.former ? { former: true } : {}),
    })),
    sisters: sisterOrigins(),
  };
}

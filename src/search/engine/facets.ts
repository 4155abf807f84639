import type { FacetCounts, FacetName, Filters } from '../answer.ts';
import { facetNames } from '../answer.ts';
import type { FullText, Hit } from './full-text.ts';

/** The pages with each value of each facet. */
export type FacetPages = Readonly<Record<FacetName, ReadonlyMap<string, ReadonlySet<string>>>>;

export const noCounts: FacetCounts = { kind: {}, cloud: {}, product: {}, area: {} };

/** Asks the index which pages have which value. */
export async function loadFacets(fullText: FullText): Promise<FacetPages> {
  const values = await fullText.values();
  const facets = facetNames.map(async (name) => {
    const pages = new Map<string, ReadonlySet<string>>();
    for (const value of Object.keys(values[name] ?? {}))
      pages.set(value, idsOf(await fullText.having(name, value)));
    return [name, pages] as const;
  });
  return Object.fromEntries(await Promise.all(facets)) as Record<FacetName, Map<string, ReadonlySet<string>>>;
}

function idsOf(hits: readonly Hit[]): Set<string> {
  return new Set(hits.map(({ id }) => id));
}

/** Whether a page has all the chosen values, but for one facet. */
export function passes(id: string, filters: Filters, facets: FacetPages, but?: FacetName): boolean {
  return facetNames.every((name) => {
    const value = filters[name];
    return value === undefined || name === but || (facets[name].get(value)?.has(id) ?? false);
  });
}

/** How many of the pages have each value; a facet's own choice does not narrow its own counts. */
export function countFacets(ids: readonly string[], filters: Filters, facets: FacetPages): FacetCounts {
  const counts: Record<FacetName, Record<string, number>> = { kind: {}, cloud: {}, product: {}, area: {} };
  for (const name of facetNames) {
    const pool = ids.filter((id) => passes(id, filters, facets, name));
    for (const [value, pages] of facets[name]) {
      const count = pool.filter((id) => pages.has(id)).length;
      if (count > 0) counts[name][value] = count;
    }
  }
  return counts;
}

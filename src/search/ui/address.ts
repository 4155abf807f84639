import { type Filters, facetNames } from '../answer.ts';

/** What the address asks for. */
export interface Asked {
  query: string;
  filters: Filters;
}

/**
 * Reads what is asked from an address. `?q=` is how a form without script and other sites ask. The page itself writes
 * the same names behind `#`, since a browser sends that part to nobody: not on a reload, not on the way back, and not
 * as the referrer. The fragment wins.
 */
export function readAddress({ search, hash }: Pick<Location, 'search' | 'hash'>): Asked {
  const given = isQuestion(hash) ? hash.slice(1) : search;
  const parameters = new URLSearchParams(given);
  const chosen = facetNames.flatMap((name) => {
    const value = parameters.get(name);
    return value ? [[name, value] as const] : [];
  });
  return { query: parameters.get('q')?.trim() ?? '', filters: Object.fromEntries(chosen) };
}

/** Whether a fragment asks something: others, such as `#main`, only name a place of the page. */
export function isQuestion(hash: string): boolean {
  const parameters = new URLSearchParams(hash.slice(1));
  return parameters.has('q') || facetNames.some((name) => parameters.has(name));
}

/** The address of the search page that asks this: `/search/#q=writeback&kind=licensing`. */
export function searchAddress({ query, filters }: Asked): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  for (const name of facetNames) {
    const value = filters[name];
    if (value) parameters.set(name, value);
  }
  const text = parameters.toString();
  return text ? `/search/#${text}` : '/search/';
}

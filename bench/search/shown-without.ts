import type { RankedQuery } from '../../src/search/judged/measure.ts';

/** For an identifier, known or not: the pages shown as answers that do not have it. For other queries none. */
export function shownWithout({ set, expect, paths }: RankedQuery): string[] {
  if (set !== 'identifier' && set !== 'unanswerable') return [];
  const having = new Set(expect.map(({ path }) => path));
  return paths.filter((path) => !having.has(path));
}

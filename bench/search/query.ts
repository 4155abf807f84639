import { halfOf } from '../../src/search/judged/half.ts';
import type { JudgedQuery, JudgedSet } from '../../src/search/judged/judged-query.ts';

/** A query of the corpus: every page that answers it does so equally well. `madeBy` says where it comes from. */
export function makeQuery(
  set: JudgedSet,
  madeBy: string,
  query: string,
  paths: readonly string[],
): JudgedQuery {
  return { set, query, madeBy, expect: paths.map((path) => ({ path, grade: 3 })), half: halfOf(query) };
}

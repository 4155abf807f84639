import type { JudgedQuery } from '../../src/search/judged/judged-query.ts';
import type { RankedQuery } from '../../src/search/judged/measure.ts';
import type { OpenEngine } from './engine.ts';

/** Asks an engine every query; `told` hears how many have been asked. */
export async function ask(
  engine: OpenEngine,
  queries: readonly JudgedQuery[],
  told: (asked: number) => void,
): Promise<RankedQuery[]> {
  const ranked: RankedQuery[] = [];
  for (const query of queries) {
    ranked.push({ ...query, paths: await engine.search(query.query) });
    told(ranked.length);
  }
  return ranked;
}

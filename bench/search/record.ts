import type { Recorded, RecordedEngine } from '../../src/search/judged/recorded.ts';
import type { CollectionResult } from './run-collection.ts';

/** The figures of all engines as the text of `recorded.json`. */
export function recordOf(results: readonly CollectionResult[]): string {
  const recorded: Recorded = {
    date: new Date().toISOString().slice(0, 10),
    collections: results.map(({ name, pages, queries, engines }) => ({
      name,
      pages,
      queries,
      engines: engines.map(
        ({ name: engine, version, figures, cold }): RecordedEngine => ({
          name: engine,
          version,
          figures,
          cold,
        }),
      ),
    })),
  };
  // Not rounded: a figure that is as it was must not seem to have fallen.
  return `${JSON.stringify(recorded, undefined, 2)}\n`;
}

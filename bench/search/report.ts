import { type JudgedSet, judgedSets } from '../../src/search/judged/judged-query.ts';
import { type Figures, measure, type RankedQuery } from '../../src/search/judged/measure.ts';
import { table } from '../table.ts';
import type { CollectionResult, EngineResult } from './run-collection.ts';
import { shownWithout } from './shown-without.ts';

/** Part of a set that is worth a table of its own: queries that came about in these ways. */
interface Part {
  title: string;
  set: JudgedSet;
  madeBy: readonly string[];
}

const parts: Readonly<Record<CollectionResult['name'], readonly Part[]>> = {
  site: [
    // The page of a topic or a product is a list: no text of it is indexed, so only its identifier leads there.
    {
      title: 'identifier, without topics and products',
      set: 'identifier',
      madeBy: ['sspr', 'event', 'result', 'sign-in', 'name'],
    },
  ],
  corpus: [
    { title: 'known-item: titles as they are', set: 'known-item', madeBy: ['title'] },
    { title: "known-item: product and the topic's own name", set: 'known-item', madeBy: ['topic name'] },
    { title: 'known-item: product and the words of the title', set: 'known-item', madeBy: ['title words'] },
  ],
};

/** All tables of a collection as text: each set's test half, then what the first result costs. */
export function reportOf({ name, engines, pages, queries }: CollectionResult): string {
  const title = name === 'site' ? 'Our own articles' : 'The real corpus';
  const sets = judgedSets.flatMap((set) => setTable(set, engines, ({ figures }) => testHalf(figures, set)));
  const further = parts[name].flatMap((part) =>
    setTable(part.title, engines, ({ ranked }) =>
      testHalf(
        measure(ranked.filter(({ set, madeBy }) => set === part.set && part.madeBy.includes(madeBy ?? ''))),
        part.set,
      ),
    ),
  );
  const identifiers = name === 'corpus' ? [wrongIdentifiers(engines)] : [];
  return [
    `${title}: ${pages} pages, ${queries} queries. Shown is the test half.`,
    ...sets,
    ...further,
    ...identifiers,
    costs(engines),
  ].join('\n\n');
}

export function testHalf(figures: readonly Figures[], set: JudgedSet): Figures | undefined {
  return figures.find((entry) => entry.set === set && entry.half === 'test');
}

function setTable(
  title: string,
  engines: readonly EngineResult[],
  figuresOf: (engine: EngineResult) => Figures | undefined,
): string[] {
  const rows = engines.flatMap((engine) => {
    const figures = figuresOf(engine);
    return figures ? [{ name: engine.name, figures }] : [];
  });
  const [first] = rows;
  if (!first) return [];
  const head = `${title} (${first.figures.queries})`;
  if (first.figures.wrongAnswers !== null) {
    return [
      table(
        [head, 'wrong answers'],
        rows.map(({ name, figures }) => [name, share(figures.wrongAnswers)]),
      ),
    ];
  }
  return [
    table(
      [head, 'MRR', 'success@1', 'success@3', 'nDCG@10'],
      rows.map(({ name, figures: { mrr, success1, success3, ndcg10 } }) => [
        name,
        ...[mrr, success1, success3, ndcg10].map(share),
      ]),
    ),
  ];
}

/** How often an identifier, known or unknown, is answered with a page that does not have it; both halves. */
function wrongIdentifiers(engines: readonly EngineResult[]): string {
  const rows = engines.map(({ name, ranked }) => {
    const wrong = (set: JudgedSet, isWrong: (query: RankedQuery) => boolean) => {
      const queries = ranked.filter((query) => query.set === set);
      return `${queries.filter(isWrong).length} of ${queries.length}`;
    };
    return [
      name,
      wrong(
        'identifier',
        (query) => query.paths[0] !== undefined && shownWithout(query)[0] === query.paths[0],
      ),
      wrong('identifier', (query) => shownWithout(query).length > 0),
      wrong('unanswerable', (query) => query.paths.length > 0),
    ];
  });
  return table(['identifiers answered wrongly, both halves', 'known: first', 'known: any', 'unknown'], rows);
}

function costs(engines: readonly EngineResult[]): string {
  const rows = engines.map(({ name, version, cold }) => [
    `${name} ${version}`,
    ...[kilobytes(cold.bytes.median), kilobytes(cold.bytes.worst)],
    ...[String(cold.requests.median), String(cold.roundTrips.median), String(cold.roundTrips.worst)],
    ...[String(cold.milliseconds.median), String(cold.milliseconds.worst)],
  ]);
  const head = ['to the first result, cold', 'KB', 'most', 'requests', 'round trips', 'most', 'ms', 'most'];
  return table(head, rows);
}

export function kilobytes(bytes: number): string {
  return (bytes / 1024).toLocaleString('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

function share(figure: number | null): string {
  return figure === null ? '–' : figure.toFixed(3);
}

import { type JudgedSet, judgedSets } from '../../src/search/judged/judged-query.ts';
import type { Figures } from '../../src/search/judged/measure.ts';
import { kilobytes, testHalf } from './report.ts';
import type { CollectionResult, EngineResult } from './run-collection.ts';
import { shownWithout } from './shown-without.ts';

/** Something that must hold, whether it does, and the figures that show it. */
export interface Verdict {
  holds: boolean;
  says: string;
}

type FigureName = 'mrr' | 'success1' | 'success3' | 'ndcg10' | 'wrongAnswers';

/** What each figure is called, and its best value. */
const figureNames: Readonly<Record<FigureName, { title: string; best: 0 | 1 }>> = {
  mrr: { title: 'MRR', best: 1 },
  success1: { title: 'success@1', best: 1 },
  success3: { title: 'success@3', best: 1 },
  ndcg10: { title: 'nDCG@10', best: 1 },
  wrongAnswers: { title: 'wrong answers', best: 0 },
};

/** The bounds for our own articles, all of the test half. */
const bounds: readonly { set: JudgedSet; figure: FigureName; bound: number }[] = [
  { set: 'identifier', figure: 'success1', bound: 1 },
  { set: 'unanswerable', figure: 'wrongAnswers', bound: 0 },
  { set: 'typo', figure: 'success3', bound: 0.95 },
  { set: 'alias', figure: 'success3', bound: 0.98 },
  { set: 'concept', figure: 'mrr', bound: 0.85 },
];

const MOST_BYTES = 120 * 1024;
const MOST_ROUND_TRIPS = 4;
/** An engine that loads more before its first result is not what a site would put on every page. */
const HEAVY = 1024 * 1024;

/** Judges a collection; the first engine is ours. */
export function verdictsOf({ name, engines }: CollectionResult): Verdict[] {
  const [ours, ...peers] = engines;
  if (!ours) return [];
  return name === 'site'
    ? [...bounds.map((bound) => boundHolds(ours, bound)), ...everyFigureAbove(ours, peers), costHolds(ours)]
    : [knownItemAbove(ours, peers), noIdentifierWrong(ours)];
}

function boundHolds({ figures }: EngineResult, { set, figure, bound }: (typeof bounds)[number]): Verdict {
  const value = testHalf(figures, set)?.[figure] ?? Number.NaN;
  const { title, best } = figureNames[figure];
  return best === 1
    ? { holds: value >= bound, says: `${set} ${title} is ${round(value)}; at least ${bound} is asked` }
    : { holds: value <= bound, says: `${set} ${title} is ${round(value)}; at most ${bound} is asked` };
}

/** For each set, the figures in which a peer is as good or better; the best there can be may be shared. */
function everyFigureAbove(ours: EngineResult, peers: readonly EngineResult[]): Verdict[] {
  return judgedSets.map((set) => {
    const own = testHalf(ours.figures, set);
    const notBelow = peers.flatMap((peer) => {
      const theirs = testHalf(peer.figures, set);
      return (Object.keys(figureNames) as FigureName[]).flatMap((figure) =>
        own && theirs && !isAbove(own, theirs, figure)
          ? [
              `${peer.name} has ${figureNames[figure].title} ${round(theirs[figure])}, ours is ${round(own[figure])}`,
            ]
          : [],
      );
    });
    return {
      holds: notBelow.length === 0,
      says: [`${set}: every figure is above those of all others`, ...notBelow].join('\n      '),
    };
  });
}

function isAbove(own: Figures, theirs: Figures, figure: FigureName): boolean {
  const [mine, other] = [own[figure], theirs[figure]];
  if (mine === null || other === null) return true;
  const { best } = figureNames[figure];
  return mine === best || (best === 1 ? mine > other : mine < other);
}

function costHolds({ cold: { bytes, roundTrips } }: EngineResult): Verdict {
  return {
    holds: bytes.worst <= MOST_BYTES && roundTrips.worst <= MOST_ROUND_TRIPS,
    says:
      `the first result costs ${kilobytes(bytes.worst)} KB and ${roundTrips.worst} round trips at most; ` +
      `${kilobytes(MOST_BYTES)} KB and ${MOST_ROUND_TRIPS} are allowed`,
  };
}

function knownItemAbove(ours: EngineResult, peers: readonly EngineResult[]): Verdict {
  const mrrOf = ({ figures }: EngineResult) => testHalf(figures, 'known-item')?.mrr ?? Number.NaN;
  const light = peers.filter(({ cold }) => cold.bytes.median < HEAVY);
  const heavy = peers.filter((peer) => !light.includes(peer));
  const list = (engines: readonly EngineResult[]) =>
    engines.map((engine) => `${engine.name} ${round(mrrOf(engine))}`).join(', ') || 'none';
  return {
    holds: light.every((peer) => mrrOf(ours) > mrrOf(peer)),
    says:
      `known-item MRR is ${round(mrrOf(ours))}, above every engine that loads less than 1 MB first: ${list(light)}` +
      ` (not compared, heavier: ${list(heavy)})`,
  };
}

function noIdentifierWrong({ ranked }: EngineResult): Verdict {
  const wrong = ranked.filter((query) => shownWithout(query).length > 0);
  return {
    holds: wrong.length === 0,
    says: [
      `${wrong.length} identifiers of both halves are answered with a page that does not have them`,
      ...wrong.map((query) => `${query.query} → ${shownWithout(query)[0]}`),
    ].join('\n      '),
  };
}

function round(figure: number | null): string {
  return figure === null ? '–' : figure.toFixed(3);
}

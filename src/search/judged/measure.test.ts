import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ExpectedPage } from './judged-query.ts';
import { type Figures, measure, type RankedQuery, rankOfFirstRelevant } from './measure.ts';

function ranked(expect: ExpectedPage[], paths: string[], rest: Partial<RankedQuery> = {}): RankedQuery {
  return { set: 'concept', query: 'q', half: 'test', expect, paths, ...rest };
}

/** Figures as they are compared: to six digits. */
function rounded(figures: Figures[]): Figures[] {
  return JSON.parse(
    JSON.stringify(figures, (_, value) => (typeof value === 'number' ? +value.toFixed(6) : value)),
  );
}

const a3: ExpectedPage = { path: '/a/', grade: 3 };
const b2: ExpectedPage = { path: '/b/', grade: 2 };
const c1: ExpectedPage = { path: '/c/', grade: 1 };

const ranks: [what: string, query: RankedQuery, rank: number][] = [
  ['the best page first', ranked([a3, b2], ['/a/', '/b/']), 1],
  ['a good page first', ranked([a3, b2], ['/b/', '/a/']), 1],
  ['an acceptable page does not count', ranked([a3, c1], ['/c/', '/x/', '/a/']), 3],
  ['only the owner counts for an identifier', ranked([a3, b2], ['/b/', '/a/'], { set: 'identifier' }), 2],
  ['anchors and queries are ignored', ranked([a3], ['/x/', '/a/?highlight=a#part']), 2],
  [
    'a page that comes again does not push others down',
    ranked([a3], ['/x/', '/x/#one', '/x/#two', '/a/']),
    2,
  ],
  ['nothing found', ranked([a3], []), Number.POSITIVE_INFINITY],
];

for (const [what, query, rank] of ranks) {
  test(`rank: ${what}`, () => {
    assert.equal(rankOfFirstRelevant(query), rank);
  });
}

const gains: [what: string, query: RankedQuery, ndcg: number][] = [
  ['the ideal order is 1', ranked([a3, b2, c1], ['/a/', '/b/', '/c/', '/x/']), 1],
  // (3/log2 2 + 7/log2 3) / (7/log2 2 + 3/log2 3) = (3 + 4.416508) / (7 + 1.892789) = 7.416508 / 8.892789
  ['a good page before the best', ranked([a3, b2], ['/b/', '/a/']), 0.833991],
  // 7/log2 4 = 3.5 of 7
  ['the only page at rank 3', ranked([a3], ['/x/', '/y/', '/a/']), 0.5],
  // 7 of 7 + 1.892789 + 1/log2 4 = 9.392789
  ['the best page alone', ranked([a3, b2, c1], ['/a/']), 0.745253],
  ['a page twice gains once', ranked([a3], ['/a/', '/a/#part']), 1],
  ['rank 11 is too late', ranked([a3], [...'0123456789'].map((n) => `/${n}/`).concat('/a/')), 0],
];

for (const [what, query, ndcg] of gains) {
  test(`nDCG@10: ${what}`, () => {
    assert.equal(rounded(measure([query]))[0]?.ndcg10, ndcg);
  });
}

test('figures are means over the queries of a set, for each half and for both', () => {
  const queries = [
    ranked([a3], ['/a/']),
    ranked([a3], ['/x/', '/y/', '/a/']),
    ranked([a3], ['/x/', '/y/', '/z/', '/a/'], { half: 'tuning' }),
    ranked([a3], [], { half: 'tuning' }),
  ];
  // 7/log2 5 = 3.014737 of 7 is 0.430677.
  const rest = { set: 'concept', wrongAnswers: null } as const;
  const halves = { success1: 0.5, success3: 1, mrr: 0.666667, ndcg10: 0.75 };
  assert.deepEqual(rounded(measure(queries)), [
    { ...rest, half: 'tuning', queries: 2, mrr: 0.125, success1: 0, success3: 0, ndcg10: 0.215338 },
    { ...rest, half: 'test', queries: 2, ...halves },
    { ...rest, half: 'both', queries: 4, mrr: 0.395833, success1: 0.25, success3: 0.5, ndcg10: 0.482669 },
  ]);
});

test('a relevant page after the tenth does not count', () => {
  const paths = [...'0123456789'].map((n) => `/${n}/`);
  assert.equal(measure([ranked([a3], [...paths.slice(1), '/a/'])])[0]?.mrr, 0.1);
  assert.equal(measure([ranked([a3], [...paths, '/a/'])])[0]?.mrr, 0);
});

test('every unanswerable query that gets a page counts as a wrong answer', () => {
  const queries = [[], ['/a/'], [], ['/a/', '/b/'], []].map((paths) =>
    ranked([], paths, { set: 'unanswerable', half: 'test' }),
  );
  const none = { mrr: null, success1: null, success3: null, ndcg10: null };
  assert.deepEqual(measure(queries), [
    { set: 'unanswerable', half: 'test', queries: 5, ...none, wrongAnswers: 0.4 },
    { set: 'unanswerable', half: 'both', queries: 5, ...none, wrongAnswers: 0.4 },
  ]);
});

test('sets come in their order, and a set without queries is left out', () => {
  const queries = (['unanswerable', 'typo', 'known-item'] as const).map((set) =>
    ranked([a3], ['/a/'], { set }),
  );
  assert.deepEqual(
    measure(queries).map(({ set, half }) => `${set} ${half}`),
    [
      'known-item test',
      'known-item both',
      'typo test',
      'typo both',
      'unanswerable test',
      'unanswerable both',
    ],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleSchema } from '../schemas/article.ts';
import { codeFamilySchema } from '../schemas/code.ts';
import { productSchema } from '../schemas/product.ts';
import { topicSchema } from '../schemas/topic.ts';
import { createCatalog } from './catalog.ts';
import { cellWord, coverageChanges, coverageOf, lanesOf, productCoverage, unownedCodes } from './coverage.ts';
import { coverageReport, median } from './coverage-report.ts';

function article(articleId: string, fields: Record<string, unknown>) {
  const data = articleSchema.parse({
    pageTitle: articleId,
    description: `About ${articleId}.`,
    articleId,
    kind: 'troubleshooting',
    reviewed: '2026-11-22',
    ...fields,
  });
  return { id: `area/${articleId}`, data, entry: undefined };
}

const topic = (id: string) =>
  topicSchema.parse({ id, title: `Topic ${id}`, products: '16579', clouds: 'public, fairfax' });

function catalogOf(articles: ReturnType<typeof article>[], topics: string[]) {
  return createCatalog({
    articles,
    codeFamilies: [
      codeFamilySchema.parse({
        family: { id: 'sspr', title: 'SSPR', description: 'Codes.' },
        codes: ['SSPR_0029', 'SSPR_0030'].map((id) => ({
          id,
          says: 'a',
          means: 'b',
          cause: 'c',
          actionNeeded: true,
        })),
      }),
    ],
    topics: topics.map(topic),
    products: [productSchema.parse({ id: '16579', name: 'Sign-in' })],
    clouds: [],
    changes: [],
  });
}

const catalog = catalogOf(
  [
    article('only', { supportTopicIds: '32000001', productPesIds: '16579', codes: 'SSPR_0029' }),
    article('chance-a', { supportTopicIds: '32000002', cloudEnvironments: 'public, fairfax' }),
    article('chance-b', { supportTopicIds: '32000002', cloudEnvironments: 'public, fairfax' }),
    article('first', { supportTopicIds: '32000003', displayOrder: 1 }),
    article('second', { supportTopicIds: '32000003', displayOrder: 2 }),
    article('ask', { supportTopicIds: '32000004', selfHelpType: 'problemScopingQuestions' }),
    article('one-product', { supportTopicIds: '32000005', productPesIds: '16579', displayOrder: 1 }),
    article('same-product', { supportTopicIds: '32000005', productPesIds: '16579', displayOrder: 1 }),
    article('narrow', { supportTopicIds: '32000005', productPesIds: '14785', displayOrder: 0 }),
  ],
  ['32000001', '32000002', '32000003', '32000004', '32000005', '32000006'],
);

/** The cells of a topic in the public cloud and in US Government, in a few words. */
function cells(topicId: string): string[] {
  const { cells } = coverageOf(catalog).find((topic) => topic.topicId === topicId) ?? { cells: [] };
  return cells
    .filter(({ cloud, lane }) => lane === 'solution' && (cloud === 'public' || cloud === 'fairfax'))
    .map(({ cloud, state, article, decidedBy }) =>
      [cloud, state, article, decidedBy].filter(Boolean).join(' '),
    );
}

test('each state of a cell', () => {
  assert.deepEqual(cells('32000001'), ['public covered only', 'fairfax other-cloud only']);
  assert.deepEqual(cells('32000002'), ['public ambiguous chance-a R8', 'fairfax ambiguous chance-a R8']);
  assert.deepEqual(cells('32000003'), ['public covered first R6', 'fairfax other-cloud first R6']);
  assert.deepEqual(cells('32000004'), ['public questions-only ask', 'fairfax none']);
  assert.deepEqual(cells('32000006'), ['public none', 'fairfax none']);
});

test('a cell is ambiguous when any of its products is', () => {
  assert.deepEqual(cells('32000005'), ['public ambiguous narrow R8', 'fairfax other-cloud narrow R6']);
});

test('lanes are those that have articles', () => {
  assert.deepEqual(lanesOf(catalog), ['solution', 'scoping']);
});

test('products say how many of their topics have an article for them', () => {
  assert.deepEqual(productCoverage(catalog), [{ pesId: '16579', name: 'Sign-in', topics: 6, covered: 4 }]);
});

test('codes without an owner are named', () => {
  assert.deepEqual(unownedCodes(catalog), { total: 2, unowned: ['SSPR_0030'] });
});

test('what a change does is a line a cell', () => {
  const before = coverageOf(
    catalogOf([article('old', { supportTopicIds: '32000001' })], ['32000001', '32000002']),
  );
  const after = coverageOf(
    catalogOf(
      [
        article('new', { supportTopicIds: '32000001', cloudEnvironments: 'public, fairfax' }),
        article('questions', { supportTopicIds: '32000002', selfHelpType: 'problemScopingQuestions' }),
      ],
      ['32000001', '32000002'],
    ),
  );
  assert.deepEqual(coverageChanges(before, after), [
    '32000001 · fairfax: other-cloud (old) → new',
    '32000001 · mooncake: other-cloud (old) → other-cloud (new)',
    '32000001 · public: old → new',
    '32000001 · usnat: other-cloud (old) → other-cloud (new)',
    '32000001 · ussec: other-cloud (old) → other-cloud (new)',
    '32000002 · fairfax · scoping: none → other-cloud (questions)',
    '32000002 · mooncake · scoping: none → other-cloud (questions)',
    '32000002 · public: none → questions-only (questions)',
    '32000002 · public · scoping: none → questions',
    '32000002 · usnat · scoping: none → other-cloud (questions)',
    '32000002 · ussec · scoping: none → other-cloud (questions)',
  ]);
  assert.deepEqual(coverageChanges(after, after), []);
});

test('a cell in a word', () => {
  const cell = { cloud: 'public', lane: 'solution', articles: 0 } as const;
  assert.equal(cellWord({ ...cell, state: 'none' }), 'none');
  assert.equal(cellWord({ ...cell, state: 'covered', article: 'a' }), 'a');
});

test('the report measures every article, the longest first', () => {
  const bodies: Record<string, string> = { only: 'One two three.', first: '1. One two three four.' };
  const { texts, reviews } = coverageReport(catalog, ({ data }) => ({
    body: bodies[data.articleId] ?? '',
    format: 'md',
  }));
  assert.deepEqual(
    texts.slice(0, 2).map(({ articleId, words, longestStep }) => [articleId, words, longestStep]),
    [
      ['first', 4, 4],
      ['only', 3, 0],
    ],
  );
  assert.equal(reviews.length, 9);
});

test('the median of an even and an odd number of values, and of none', () => {
  assert.deepEqual([median([3, 1, 2]), median([4, 1, 2, 3]), median([])], [2, 2.5, 0]);
});

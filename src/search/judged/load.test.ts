import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { halfOf } from './half.ts';
import { judgedSets } from './judged-query.ts';
import { loadJudged } from './load.ts';
import { relevantFrom } from './measure.ts';

const here = import.meta.dirname;
const judged = await loadJudged(here);
const temporary = await mkdtemp(join(tmpdir(), 'judged-'));
after(() => rm(temporary, { recursive: true }));

test('each set has its queries, in both halves', () => {
  const sets = judgedSets.map((set) => {
    const queries = judged.filter((query) => query.set === set);
    const inTest = queries.filter(({ half }) => half === 'test').length / queries.length;
    return [set, queries.length >= 70, inTest > 0.4 && inTest < 0.6];
  });
  assert.deepEqual(
    sets,
    judgedSets.map((set) => [set, true, true]),
  );
});

test('only the unanswerable queries have no page that would be right', () => {
  for (const { set, query, expect } of judged) {
    const relevant = expect.filter(({ grade }) => grade >= relevantFrom[set]);
    assert.equal(relevant.length === 0, set === 'unanswerable', query);
  }
});

test('the half of a query is that of its text', () => {
  for (const { query, half } of judged) assert.equal(half, halfOf(query));
});

test('a typo by rule has the pages of the query it comes from, a spelling those of its identifier', () => {
  const expectOf = (wanted: string) => judged.find(({ query }) => query === wanted)?.expect;
  const typo = judged.find(({ set, madeBy, query }) => set === 'typo' && madeBy && / and gates$/.test(query));
  assert.deepEqual(typo?.expect, expectOf('methods and gates'));
  assert.deepEqual(expectOf('-2145188327'), [{ path: '/codes/0x80230619/', grade: 3 }]);
});

test('no query has an answer in one set and none in another', () => {
  const unanswerable = new Set(judged.filter(({ set }) => set === 'unanswerable').map(({ query }) => query));
  const both = judged.filter(({ set, query }) => set !== 'unanswerable' && unanswerable.has(query));
  assert.deepEqual(both, []);
});

const page = '{ path: /a/, grade: 3 }';
const broken: [what: string, file: string, text: string, message: RegExp][] = [
  ['an unknown key', 'alias.yaml', `- { query: a, expect: [${page}], note: b }`, /alias\.yaml.*note/s],
  ['a grade of 4', 'alias.yaml', '- { query: a, expect: [{ path: /a/, grade: 4 }] }', /alias\.yaml.*grade/s],
  [
    'no page of grade 3',
    'typo.yaml',
    '- { query: a, expect: [{ path: /a/, grade: 2 }] }',
    /no page of grade 3/,
  ],
  ['a page twice', 'typo.yaml', `- { query: a, expect: [${page}, ${page}] }`, /has a page twice/],
  [
    'a path with an anchor',
    'concept.yaml',
    '- { query: a, expect: [{ path: /a/#b, grade: 3 }] }',
    /not a path/,
  ],
  [
    'a query twice',
    'concept.yaml',
    `[{ query: a, expect: [${page}] }, { query: a, expect: [${page}] }]`,
    /twice/,
  ],
  ['a number for a query', 'unanswerable.yaml', '- { query: 99999, why: b }', /unanswerable\.yaml.*query/s],
  ['no reason why', 'unanswerable.yaml', '- { query: a }', /unanswerable\.yaml.*why/s],
  ['an unknown family', 'identifier.yaml', `- { query: a, family: b, expect: [${page}] }`, /family/],
  ['a file that is not YAML', 'concept.yaml', '- query: [', /concept\.yaml is not YAML/],
];

for (const [index, [what, file, text, message]] of broken.entries()) {
  test(`refused: ${what}`, async () => {
    const folder = join(temporary, String(index));
    await cp(here, folder, { recursive: true, filter: (path) => !path.endsWith('.ts') });
    await writeFile(join(folder, file), text);
    await assert.rejects(loadJudged(folder), message);
  });
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedSigns } from './asked-signs.ts';
import type { Evidence } from './evidence.ts';
import type { Hit } from './full-text.ts';
import { judgeByQuestions } from './judge.ts';
import type { Carded } from './page-card.ts';

const load = () => Promise.reject(new Error('not asked for'));
const hit: Hit = { id: 'hit', score: 1, places: [0], fields: [], load };
const page = (id: string, matched: Map<number, Hit>): Carded => ({
  page: { id, score: 1, matched, load },
  card: { url: `/${id}/`, title: id, clouds: [], aliases: [], headings: [] },
});
const evidence: Evidence = {
  judge: () => ({ odds: -5, named: 0, literal: 0 }),
  odds: () => -5,
  hasEnough: () => false,
};

test('a page that has no word of a query may answer it, and is not said to mention some of it', () => {
  const sizes = { owners: [0, 1], questions: [1, 1], isPage: [true, false] };
  const asked = askedSigns([{ written: 'handset', questions: [0], counts: new Map([[0, 1]]) }], sizes, {
    about: 2,
  });
  const pages = [page('mentions', new Map([[0, hit]])), page('asked', new Map())];
  const { answers, nearest } = judgeByQuestions(pages, [], evidence, asked, new Map([['asked', 0]]));
  const ids = (of: readonly { id: string }[]) => of.map(({ id }) => id);
  assert.deepEqual(ids(answers), ['asked', 'mentions']);
  assert.deepEqual(ids(nearest), ['mentions']);
});

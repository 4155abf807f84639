import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Having } from '../question-words.ts';
import { type AskedIndex, askedAlone, askedTerms } from './asked.ts';
import type { Term } from './terms.ts';

/** Two owners with two questions each. */
const known: Readonly<Record<string, Having>> = {
  phone: { questions: [0, 1, 2] },
  handset: { questions: [3] },
  text: { questions: [1, 2] },
  messag: { questions: [1] },
  reset: { counts: new Map([[0, 2]]) },
  user: {
    counts: new Map([
      [0, 1],
      [1, 2],
    ]),
  },
};
const asked: AskedIndex = {
  ownerOf: new Map(),
  sizes: { owners: [0, 0, 1, 1], questions: [2, 2], isPage: [true, false] },
  word: async (stem) => ({ having: known[stem], alone: stem === 'phone' ? 1 : undefined }),
};
const term = (...ways: string[]): Term => ({
  written: ways[0] ?? '',
  ways: ways.map((way) => ({ words: way.split(' '), weight: 1 })),
});
const counts = (of: Record<number, number>) =>
  new Map(Object.entries(of).map(([key, n]) => [Number(key), n]));
const termsOf = async (...terms: Term[]) => askedTerms({ terms, unmatched: [] }, asked);

test('a term is asked with where any of its ways is, and a way where all its words are', async () => {
  assert.deepEqual(await termsOf(term('phones', 'handset'), term('text messages'), term('zebra')), [
    { written: 'phones', questions: [0, 1, 2, 3], counts: counts({ 0: 2, 1: 2 }) },
    { written: 'text messages', questions: [1], counts: counts({ 0: 1 }) },
    { written: 'zebra', questions: [], counts: new Map() },
  ]);
});

test('of common words it is only known how many questions of each owner have them', async () => {
  assert.deepEqual(
    await termsOf(term('reset'), term('reset user'), term('reset phone'), term('phone', 'user')),
    [
      { written: 'reset', questions: [], counts: counts({ 0: 2 }) },
      { written: 'reset user', questions: [], counts: counts({ 0: 1 }) },
      { written: 'reset phone', questions: [0, 1, 2], counts: counts({ 0: 2, 1: 1 }) },
      { written: 'phone', questions: [], counts: counts({ 0: 2, 1: 2 }) },
    ],
  );
});

test('words that no page has are looked up as well, and a word that is being typed as what it will be', async () => {
  assert.deepEqual(await askedTerms({ terms: [], unmatched: ['handset'] }, asked), [
    { written: 'handset', questions: [3], counts: counts({ 1: 1 }) },
  ]);
  const typed: Term = { written: 'mess', ways: [{ words: ['mess'], weight: 1, begins: true }] };
  const completion = { from: 'mess', to: 'message' };
  const [found] = await askedTerms({ terms: [typed], unmatched: [], completion }, asked);
  assert.deepEqual(found?.questions, [1]);
});

test('one word may be asked for alone, and with those that ask what it is', async () => {
  assert.deepEqual(await askedAlone(['phones'], asked), { about: 1, alone: 1 });
  assert.deepEqual(await askedAlone(['what', 'is', 'a', 'phone'], asked), { about: 1, alone: 1 });
  assert.deepEqual(await askedAlone(['my', 'phone'], asked), { about: 2, alone: undefined });
  assert.deepEqual(await askedAlone(['handset'], asked), { about: 1, alone: undefined });
});

test('one word that only a page is asked for with means that page', async () => {
  assert.deepEqual(await askedAlone(['reset'], asked), { about: 1, alone: 0 });
  // One question is no proof, and a word that is asked with elsewhere is none.
  assert.deepEqual(await askedAlone(['message'], asked), { about: 1, alone: undefined });
  assert.deepEqual(await askedAlone(['user'], asked), { about: 1, alone: undefined });
});

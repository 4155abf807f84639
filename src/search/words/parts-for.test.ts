import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partsFor } from './parts-for.ts';

const firstWords = ['aad', 'cancel', 'move', 'rbac', 'script', 'trace'];

const cases: { word: string; known: number[]; correction: number[]; why: string }[] = [
  {
    word: 'reset',
    known: [3],
    correction: [3, 2, 1],
    why: 'corrections may begin with either of two letters',
  },
  { word: 'saved', known: [3], correction: [3, 4, 0], why: 'two letters are in one file, one may be in two' },
  { word: 'zone', known: [5], correction: [5, 2], why: 'after the last first word comes the last file' },
  { word: 'aaa', known: [0], correction: [0], why: 'what is before the first word is in the first file' },
  { word: '', known: [], correction: [], why: 'no word needs none' },
  { word: 'm', known: [1, 2], correction: [1, 2], why: 'one letter may go on in the next file' },
];

for (const { word, known, correction, why } of cases) {
  test(`the files for ${word}: ${why}`, () => {
    assert.deepEqual(partsFor(word, firstWords), { known, correction });
  });
}

test('the only file is for every word', () => {
  assert.deepEqual(partsFor('reset', ['aad']), { known: [0], correction: [0] });
});

test('without files there are none', () => {
  assert.deepEqual(partsFor('reset', []), { known: [], correction: [] });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordPattern, wordsFor } from './marks-note.ts';

const note = { path: '/a/', words: ['reset'], at: 1000 };

const notes: readonly [string, unknown, number, string[]][] = [
  ['is for this page', note, 2000, ['reset']],
  ['is a minute old', note, 61_000, ['reset']],
  ['is older', note, 61_001, []],
  ['is for another page', { ...note, path: '/b/' }, 2000, []],
  ['has no words', { path: '/a/', at: 1000 }, 2000, []],
  ['has words that are not text', { ...note, words: [1] }, 2000, []],
  ['is no note', 'reset', 2000, []],
  ['is nothing', null, 2000, []],
];
for (const [name, left, now, words] of notes) {
  test(`words are read from a note that ${name}`, () =>
    assert.deepEqual(wordsFor('/a/', JSON.stringify(left), now), words));
}

test('a note that is no JSON has no words', () => assert.deepEqual(wordsFor('/a/', '{', 0), []));

const texts: readonly [string[], string, string[]][] = [
  [['reset'], 'Reset, presets and resetting: RESET.', ['Reset', 'RESET']],
  [['reset', 'password reset'], 'a password\n reset, a reset', ['password\n reset', 'reset']],
  [['SSPR_0029'], 'SSPR_00291 SSPR_0029 xSSPR_0029', ['SSPR_0029']],
  [['C++', '.*'], 'C++ or .* and anything', ['C++', '.*']],
  [['mot'], 'motørhead and mot', ['mot']],
  [['sign-in'], 'Sign-in', ['Sign-in']],
];
for (const [words, text, marked] of texts) {
  test(`whole words are marked: ${words.join(', ')}`, () => {
    const pattern = wordPattern(words);
    assert.ok(pattern);
    assert.deepEqual(
      [...text.matchAll(pattern)].map(([found]) => found),
      marked,
    );
  });
}

for (const words of [[], [' ']]) {
  test(`nothing is marked for ${JSON.stringify(words)}`, () => assert.equal(wordPattern(words), undefined));
}

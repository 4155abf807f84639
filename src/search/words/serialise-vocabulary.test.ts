import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseVocabulary } from './parse-vocabulary.ts';
import { serialiseVocabulary } from './serialise-vocabulary.ts';

test('words are written by what they do not share with the one before, with a level of pages', () => {
  const { parts } = serialiseVocabulary(
    new Map([
      ['reset', 4],
      ['resets', 1],
      ['rest', 2],
    ]),
  );
  assert.deepEqual(parts, ['0resetE5sA3tC']);
});

test('what is read is what was written, in order', () => {
  const words = ['writeback', 'admin', 'administrator', 'ωμεγα', 'écran', 'a'.repeat(30)];
  const { parts, firstWords } = serialiseVocabulary(new Map(words.map((word) => [word, 1])));
  assert.deepEqual(
    parts.map((part) => parseVocabulary(part)),
    [{ words: words.toSorted(), pages: words.map(() => 1) }],
  );
  assert.deepEqual(firstWords, ['a'.repeat(30)]);
});

for (const pages of [1, 2, 3, 4, 6, 11, 23, 100, 185, 1000, 11_000, 32_768]) {
  test(`${pages} pages come back within a fifth`, () => {
    const { parts } = serialiseVocabulary(new Map([['reset', pages]]));
    const [read = 0] = parts.map((part) => parseVocabulary(part))[0]?.pages ?? [];
    assert.ok(Math.abs(read - pages) <= pages / 5, `${read}`);
  });
}

test('no level is written that is not read, however many pages there are', () => {
  const { parts } = serialiseVocabulary(new Map([['reset', 5_000_000]]));
  assert.deepEqual(
    parts.map((part) => parseVocabulary(part)),
    [{ words: ['reset'], pages: [32_768] }],
  );
});

test('files are about equally long, and no two letters are in two of them', () => {
  const letters = [...'abcdefghij'];
  const words = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `${a}${b}${c}`)));
  const { parts, firstWords } = serialiseVocabulary(new Map(words.map((word) => [word, 1])), {
    partSize: 1000,
  });
  const read = parts.map((part) => parseVocabulary(part));
  assert.deepEqual(
    read.flatMap((part) => part.words),
    words,
  );
  assert.deepEqual(
    read.map((part) => part.words[0]),
    firstWords,
  );
  assert.deepEqual(
    firstWords.map((word) => word.slice(2)),
    firstWords.map(() => 'a'),
  );
  assert.equal(parts.length, 4);
  assert.ok(Math.max(...parts.map((part) => part.length)) <= 1100);
});

test('a vocabulary without words has no files', () => {
  assert.deepEqual(serialiseVocabulary(new Map()), { parts: [], firstWords: [] });
});

test('of words that are known already one file has only the pages, and gives all in order', () => {
  const words = new Map([
    ['admin', 4],
    ['reset', 2],
    ['writeback', 1],
  ]);
  const known = ['admin', 'elsewhere', 'writeback'];
  const files = serialiseVocabulary(words, { known });
  assert.deepEqual(files, { parts: ['0resetC\nE@A'], firstWords: ['admin'], leavesOutKnown: true });
  assert.deepEqual(
    files.parts.map((part) => parseVocabulary(part, known)),
    [{ words: [...words.keys()], pages: [...words.values()] }],
  );
});

test('several files have all words, known or not', () => {
  const words = new Map([...'abcdefgh'].map((letter) => [letter.repeat(9), 1]));
  const options = { partSize: 20 };
  assert.deepEqual(
    serialiseVocabulary(words, { ...options, known: [...words.keys()] }),
    serialiseVocabulary(words, options),
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  DEPTH,
  HIGHEST,
  LOWEST,
  pairIn,
  type QuestionWord,
  wordIn,
  writePairs,
  writeWords,
} from './question-words.ts';

const row = (first: number) => Array.from({ length: DEPTH }, (_, i) => (i === 0 ? first : (i % 16) + LOWEST));

test('words are read from a file as they were written', () => {
  const words = new Map<string, QuestionWord>([
    [
      'reset',
      {
        row: row(HIGHEST),
        alone: undefined,
        having: {
          counts: new Map([
            [0, 3],
            [7, 1],
            [400, 200],
          ]),
        },
      },
    ],
    ['phone', { row: row(LOWEST), alone: 300, having: { questions: [0, 1, 900, 26_000] } }],
    ['stolen', { row: undefined, alone: 0, having: { questions: [5] } }],
    ['how', { row: row(0), alone: undefined, having: undefined }],
    [
      'many',
      {
        row: undefined,
        alone: undefined,
        having: { questions: Array.from({ length: 500 }, (_, i) => 3 * i) },
      },
    ],
  ]);
  const bytes = writeWords(words);
  for (const [name, word] of words) assert.deepEqual(wordIn(bytes, name), word, name);
  assert.equal(wordIn(bytes, 'unheard'), undefined);
  assert.equal(wordIn(new Uint8Array(), 'reset'), undefined);
});

test('pairs are read from a file as they were written', () => {
  const pairs = new Map([
    ['how long', row(1)],
    ['code valid', row(-3)],
  ]);
  const bytes = writePairs(pairs);
  for (const [name, values] of pairs) assert.deepEqual(pairIn(bytes, name), values);
  assert.equal(pairIn(bytes, 'how short'), undefined);
  assert.equal(pairIn(new Uint8Array(), 'how long'), undefined);
});

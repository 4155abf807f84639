import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readability } from './readability.ts';

test('words are counted without code, and code in a sentence as one', () => {
  assert.equal(readability('Run `Get-It -All` now.\n\n```powershell\nGet-It\n```\n', 'md').words, 3);
});

test('the longest step counts its paragraphs, not its code', () => {
  const body = '1. Open it.\n2. Wait until it is done.\n\n   ```text\na b c d e f g\n   ```\n';
  assert.equal(readability(body, 'md').longestStep, 5);
});

test('longer words and sentences have a higher grade', () => {
  const easy = readability('Open it. Read it. Close it.', 'md').grade;
  const hard = readability(
    'Synchronized administrators authenticate organizational identities, notwithstanding heterogeneous infrastructure.',
    'md',
  ).grade;
  assert.ok(easy < 3);
  assert.ok(hard > 15);
});

test('an empty body has nothing', () => {
  assert.deepEqual(readability('', 'mdx'), { words: 0, grade: 0, longestStep: 0 });
});

test('text in components and tables is prose', () => {
  assert.equal(
    readability('<Note>\n\nOne two.\n\n</Note>\n\n| A | B |\n|---|---|\n| c | d |\n', 'mdx').words,
    6,
  );
});

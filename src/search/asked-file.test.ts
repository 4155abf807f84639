import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inOrder, readAsked, writeAsked } from './asked-file.ts';

const page = inOrder([['code', 'never', 'arrives'], ['sms'], [], ['phone', 'gone'], ['no', 'text']]);
const none = inOrder([]);
const subject = inOrder([['bake', 'a', 'cake'], ['oven']]);

test('questions stand in the order of their length, empty ones nowhere', () => {
  assert.deepEqual(page, [['sms'], ['phone', 'gone'], ['no', 'text'], ['code', 'never', 'arrives']]);
});

test('what is written is read back: who asks, and where each question begins and ends', () => {
  const file = writeAsked(['b1', 'b2'], [page, none, subject]);
  assert.deepEqual(readAsked(file), [
    { page: 'b1', starts: [0, 1, 3, 5, 8] },
    { page: 'b2', starts: [8] },
    { page: undefined, starts: [8, 9, 12] },
  ]);
});

test('a site may have subjects alone', () => {
  assert.deepEqual(readAsked(writeAsked([], [subject])), [{ page: undefined, starts: [0, 1, 4] }]);
});

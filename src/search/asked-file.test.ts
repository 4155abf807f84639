import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAsked } from './asked-file.ts';

test('the file says whose each question is, and which owners are pages', () => {
  assert.deepEqual(readAsked({ pages: 2, questions: [3, 0, 2] }), {
    owners: [0, 0, 0, 2, 2],
    questions: [3, 0, 2],
    isPage: [true, true, false],
  });
});

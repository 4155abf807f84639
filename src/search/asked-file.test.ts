import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inOrder, readAsked, writeQuestions } from './asked-file.ts';

const page = inOrder([['code', 'never', 'arrives'], ['sms'], [], ['phone', 'gone'], ['no', 'text']]);
const none = inOrder([]);
const subject = inOrder([['bake', 'a', 'cake'], ['oven']]);

test('questions stand in the order of their length, empty ones nowhere', () => {
  assert.deepEqual(page, [['sms'], ['phone', 'gone'], ['no', 'text'], ['code', 'never', 'arrives']]);
});

test('what is written is read back: whose each question is, and how long', () => {
  assert.deepEqual(readAsked({ pages: 2, questions: writeQuestions([page, none, subject]) }), {
    owners: [0, 0, 0, 0, 2, 2],
    lengths: [1, 2, 2, 3, 1, 3],
    words: [8, 0, 4],
    isPage: [true, true, false],
  });
});

test('a site may have subjects alone', () => {
  assert.deepEqual(readAsked({ pages: 0, questions: writeQuestions([subject]) }).isPage, [false]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { featuresOf } from './question-features.ts';

const names = (...words: string[]) => featuresOf(words).map(({ name }) => name);

test('features are the stems of words, and of two that follow each other', () => {
  assert.deepEqual(names('how', 'long', 'is', 'the', 'code', 'valid'), [
    'how',
    'how long',
    'long',
    'long code',
    'code',
    'code valid',
    'valid',
  ]);
  assert.deepEqual(names('resetting', 'passwords'), ['reset', 'reset password', 'password']);
});

test('a feature is there once, and numbers and words that say nothing are none', () => {
  assert.deepEqual(names('is', '24', 'code', 'of', 'the', 'code'), ['code', 'code code']);
  assert.deepEqual(names(), []);
});

test('two words are kept with the longer one, so that a query for both has their file', () => {
  const [, both] = featuresOf(['who', 'registered']);
  assert.deepEqual(both, { name: 'who regist', with: 'regist' });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { featuresOf } from './question-features.ts';

test('features are the stems of words, and of two that follow each other', () => {
  assert.deepEqual(featuresOf(['how', 'long', 'is', 'the', 'code', 'valid']), {
    words: ['how', 'long', 'code', 'valid'],
    pairs: ['how long', 'long code', 'code valid'],
  });
  assert.deepEqual(featuresOf(['resetting', 'passwords']), {
    words: ['reset', 'password'],
    pairs: ['reset password'],
  });
});

test('a feature is there once, and numbers and words that say nothing are none', () => {
  assert.deepEqual(featuresOf(['is', '24', 'code', 'of', 'the', 'code']), {
    words: ['code'],
    pairs: ['code code'],
  });
  assert.deepEqual(featuresOf([]), { words: [], pairs: [] });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wrap } from './wrap.ts';

test('lines break between words and lose none', () => {
  assert.deepEqual(wrap('Reset a forgotten  password', 12), ['Reset a', 'forgotten', 'password']);
  assert.deepEqual(wrap('writeback-permissions', 5), ['writeback-permissions']);
  assert.deepEqual(wrap(' ', 5), []);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readNumbers, writeNumbers } from './short-numbers.ts';

test('small numbers take one byte, and all are read back', () => {
  assert.deepEqual(writeNumbers([0, 1, 127]), [0, 1, 127]);
  assert.deepEqual(writeNumbers([128]), [0x80, 1]);
  const numbers = [0, 127, 128, 16_383, 16_384, 300, 2_000_000];
  assert.deepEqual(readNumbers(Uint8Array.from(writeNumbers(numbers))), numbers);
  assert.deepEqual(readNumbers(new Uint8Array()), []);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { retryAfter } from './retry-after.ts';

const now = Date.UTC(2026, 0, 2, 3, 4, 5);

const headers = [
  [null, undefined],
  ['', undefined],
  ['soon', undefined],
  ['0', 0],
  [' 120 ', 120_000],
  ['Fri, 02 Jan 2026 03:04:15 GMT', 10_000],
  ['Fri, 02 Jan 2026 03:04:00 GMT', 0],
] as const;

for (const [header, wait] of headers) {
  test(`${JSON.stringify(header)} asks for ${wait} ms`, () => assert.equal(retryAfter(header, now), wait));
}

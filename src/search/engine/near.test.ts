import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearKeys } from './near.ts';

const known = ['33004', '33005', '31004', 'sspr_0029', 'sspr_0030', '80230619', 'aadsts_50053'];

const cases: readonly [string, string, string[]][] = [
  ['one digit other', '33006', ['33004', '33005']],
  ['two digits swapped', '33040', ['33004']],
  ['two digits apart', '03034', []],
  ['one digit missing', '3304', ['33004']],
  ['one digit too many', '802306199', ['80230619']],
  ['the number without its letters', '0029', ['sspr_0029']],
  ['the same beginning only', '330', []],
  ['a longer number with the same beginning', '3300499', []],
  ['nothing like it', 'sspr_9999', []],
];

for (const [name, key, near] of cases) {
  test(name, () => assert.deepEqual(nearKeys(key, known), near));
}

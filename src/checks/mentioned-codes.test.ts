import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codesMentionedIn, keyOfCode } from './mentioned-codes.ts';

test('codes are found in the order in which a text mentions them', () => {
  const text = 'Event 33004 holds hr=80230619 and SSPR_0029, then Event ID 33004; 2016 and 0x1 are none.';
  assert.deepEqual(
    codesMentionedIn(text).map(({ written, index }) => [written, index]),
    [
      ['Event 33004', 0],
      ['hr=80230619', 18],
      ['SSPR_0029', 34],
      ['Event ID 33004', 50],
    ],
  );
});

for (const [written, key] of [
  ['hr=80230619', '80230619'],
  ['hr = 0x80230619', '80230619'],
  ['0x80230619', '80230619'],
  ['-2145188327', '80230619'],
  ['event IDs 33004', '33004'],
  ['sspr_0029', 'sspr_0029'],
  ['AADSTS50053', 'aadsts_50053'],
  ['ADPasswordPolicyError', 'adpasswordpolicyerror'],
  ['No Code', 'no code'],
] as const) {
  test(`${written} is compared as ${key}`, () => assert.equal(keyOfCode(written), key));
}

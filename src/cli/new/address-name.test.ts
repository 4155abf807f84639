import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressName, freeName } from './address-name.ts';

for (const [title, name] of [
  ['Fix SSPR_0029 when a reset fails on-premises', 'fix-sspr-0029-when-a-reset-fails-on-premises'],
  ['Können Gäste zurücksetzen?', 'konnen-gaste-zurucksetzen'],
  ['Reset another person’s password', 'reset-another-persons-password'],
  ['日本語', ''],
  [
    'Let people change the number of the telephone that they registered for reset',
    'let-people-change-the-number-of-the-telephone-that-they',
  ],
  ['a'.repeat(70), 'a'.repeat(60)],
] as const) {
  test(`"${title}" is called "${name}"`, () => assert.equal(addressName(title), name));
}

test('a taken name gets a number', () => {
  assert.equal(freeName('a', []), 'a');
  assert.equal(freeName('a', ['A', 'a-2']), 'a-3');
});

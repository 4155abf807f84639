import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keysOf } from './keys.ts';
import { scan } from './scan.ts';

const families = new Set(['sspr', 'aadsts']);

/** [text, key, key, …]: the first key of each identifier found. */
const found: readonly [string, ...string[]][] = [
  ['SSPR_0029', 'sspr_0029'],
  ['sspr0029', 'sspr_0029'],
  ['SSPR 0029', 'sspr_0029'],
  ['sspr-0029', 'sspr_0029'],
  ['SSPR_009', 'sspr_009'],
  ['error SSPR_0029.', 'sspr_0029'],
  ['0x80230619', '80230619'],
  ['hr=80230619', '80230619'],
  ['HR: 0x80230619', '80230619'],
  ['hr = 0x8023061f', '8023061f'],
  ['-2145188327', '80230619'],
  ['error -2145188327', '80230619'],
  ['−2145188327', '80230619'],
  ['event 33004', '33004'],
  ['event id 33004', '33004'],
  ['EventID:33004', '33004'],
  ['Event ID: 33004', '33004'],
  ['eventid33004', '33004'],
  ['AADSTS50053', 'aadsts_50053'],
  ['AADSTS 50053', 'aadsts_50053'],
  ['{3B1F6D5A-0C2E-4F7B-9A1D-2E3F4A5B6C7D}', '3b1f6d5a-0c2e-4f7b-9a1d-2e3f4a5b6c7d'],
  ['3b1f6d5a0c2e4f7b9a1d2e3f4a5b6c7d', '3b1f6d5a-0c2e-4f7b-9a1d-2e3f4a5b6c7d'],
  ['topic 32045826', '32045826'],
  ['ERROR_ACCESS_DENIED', 'error_access_denied'],
  ['admaexport.cpp(2837)', 'admaexport.cpp(2837)'],
  ['1.2.840.113556.1.4.2066', '1.2.840.113556.1.4.2066'],
  ['windows server 2016', '2016'],
  ['2FA', '2fa'],
  ['status=OnPremisesAdminActionRequired', 'onpremisesadminactionrequired'],
  ['onpremisesadminactionrequired', 'onpremisesadminactionrequired'],
  ['Entra ID P1', 'p1'],
  ['SSPR_0029 and event 33004', 'sspr_0029', '33004'],
  ['cannot reset', ...([] as string[])],
];

for (const [text, ...keys] of found) {
  test(`${JSON.stringify(text)} holds ${keys.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(
      scan(text, families).map((item) => item.keys[0]),
      keys,
    );
  });
}

test('an unsigned 32-bit number stands for its digits first, then for its bits', () => {
  assert.deepEqual(keysOf('2149778969'), ['2149778969', '80230619']);
});

test('a code with other leading zeros has a second key in common', () => {
  for (const written of ['SSPR_0029', 'SSPR_029', 'sspr29']) assert.equal(keysOf(written)[1], 'sspr_#29');
});

test('a code can only be meant as one; a year or a plan need not', () => {
  const certain = (text: string) => scan(text, families).map((item) => item.certain);
  for (const text of ['SSPR_9999', '80070005', 'event 656', '0x80070005', 'SSPR 0029']) {
    assert.deepEqual(certain(text), [true], text);
  }
  for (const text of ['2016', 'P1', '2fa', '24 hours', 'windows 11'])
    assert.deepEqual(certain(text), [false], text);
});

test('what says what a number is belongs to it', () => {
  const [item] = scan('see event id: 33004 now');
  assert.deepEqual([item?.start, item?.end, item?.written], [4, 19, '33004']);
});

test('letters before a blank make one identifier only when codes begin with them', () => {
  assert.deepEqual(
    scan('within 24 hours', families).map(({ keys }) => keys[0]),
    ['24'],
  );
});

test('a long line is scanned in no time to speak of', () => {
  const line = `${'a_'.repeat(20_000)} ${'event '.repeat(20_000)} ${'1.'.repeat(20_000)} ${'-'.repeat(20_000)}`;
  assert.ok(scan(line).length >= 0);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Family, families, spellingsOf } from './spellings.ts';

test('a result is spelt in hexadecimal and as the same 32-bit number in decimal', () => {
  assert.deepEqual(families.result('0x8023061f'), [
    '0x8023061f',
    '0x8023061f',
    '0x8023061F',
    '0X8023061F',
    '8023061f',
    '8023061F',
    'hr=8023061f',
    'hr=8023061F',
    'hr=0x8023061f',
    'hr 8023061f',
    'HR: 0x8023061f',
    'HR: 0x8023061F',
    'HRESULT: 0x8023061F',
    'HRESULT 0x8023061f',
    'error 0x8023061F',
    '-2145188321',
    '2149778975',
    'error -2145188321',
    'HRESULT: -2145188321',
    'TrackingId: 7d1c8a52-0f3e-4b7a-9c61-2e5ab0d94f18, Reason: Synchronization Engine returned an error hr=8023061F, Message=none',
  ]);
});

const named: [id: string, family: Family, source: string | undefined, spellings: string[]][] = [
  ['SSPR_0029', 'sspr', undefined, ['sspr0029', 'SSPR 0029', 'sspr-0029', 'error SSPR_0029']],
  ['0x80230619', 'result', undefined, ['hr=80230619', 'HR: 0x80230619', '-2145188327', '2149778969']],
  ['33004', 'event', 'Here', ['event id 33004', 'EventID:33004', 'event 33004', 'Event ID: 33004']],
  ['AADSTS50053', 'sign-in', undefined, ['aadsts50053', 'AADSTS 50053']],
  ['32565598', 'topic', undefined, ['supportTopicId=32565598', 'topic 32565598']],
  ['16579', 'product', undefined, ['productPesId=16579', 'pes 16579']],
  ['516fe906-aa', 'guid', undefined, ['{516fe906-aa}', '516FE906-AA', '{516FE906-AA}']],
  ['IdsLocked', 'name', undefined, ['idslocked']],
];

for (const [id, family, source, expected] of named) {
  const all = spellingsOf(id, family, source);

  test(`${id} is first as printed, then spelt as its family is`, () => {
    assert.equal(all[0], id);
    assert.deepEqual(
      expected.filter((spelling) => !all.includes(spelling)),
      [],
    );
  });

  test(`${id} is copied with spaces, quotes and punctuation around it`, () => {
    const copied = [`  ${id} `, `"${id}"`, `(${id})`, `${id}.`, `${id}?`];
    assert.deepEqual(
      copied.filter((spelling) => !all.includes(spelling)),
      [],
    );
  });

  test(`${id} stands in a line of a log, and no spelling is there twice`, () => {
    assert.ok(all.some((spelling) => spelling.length > id.length + 30));
    assert.equal(new Set(all).size, all.length);
  });
}

test('a log prints the source of an event beside its id', () => {
  const lines = spellingsOf('33004', 'event', 'PasswordResetService').filter((line) => line.length > 40);
  assert.deepEqual(lines, [
    'Error\t11/3/2026 2:14:07 AM\tPasswordResetService\t33004\tNone',
    'Log Name: Application Source: PasswordResetService Event ID: 33004 Level: Error User: N/A',
  ]);
});

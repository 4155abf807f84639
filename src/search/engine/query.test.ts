import assert from 'node:assert/strict';
import { test } from 'node:test';
import { piecesOf } from './query.ts';

const families = new Set(['sspr']);
const show = (query: string) =>
  piecesOf(query, families).map((piece) => ('word' in piece ? piece.word : `#${piece.found.keys[0]}`));

const cases: readonly [string, string[]][] = [
  ['SSPR 0029 writeback', ['#sspr_0029', 'writeback']],
  ['what is event id 33004?', ['what', 'is', '#33004']],
  ['2026-11-03 02:14:07 failed for jo@contoso.com: SSPR_0029', ['failed', 'for', '#sspr_0029']],
  ['is no-reply@mail.microsoft.com real', ['is', 'no', 'reply', 'mail', 'microsoft', 'com', 'real']],
  ['jo@contoso.onmicrosoft.com cannot sign in', ['cannot', 'sign', 'in']],
  ['on-premises', ['on', 'premises']],
  ["can't", ['cant']],
  ['', []],
  ['<img src=x onerror=alert(1)>', ['img', 'src', 'x', 'onerror', 'alert', '#1']],
];

for (const [query, pieces] of cases) {
  test(JSON.stringify(query), () => assert.deepEqual(show(query), pieces));
}

test('a pasted page is cut', () => {
  assert.equal(piecesOf('word '.repeat(10_000), families).length, 24);
});

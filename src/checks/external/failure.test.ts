import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failureOf, lateAnswer } from './failure.ts';

/** What `fetch` throws. */
function fetchError(code: string | undefined, message = ''): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(message), code && { code }) });
}

const failures = [
  ['ENOTFOUND', '', 'lasting', 'no host has this name'],
  ['CERT_HAS_EXPIRED', '', 'lasting', 'its certificate has expired'],
  [
    'ERR_SSL_WRONG_VERSION_NUMBER',
    '',
    'lasting',
    'its host does not agree on an encrypted connection (ERR_SSL_WRONG_VERSION_NUMBER)',
  ],
  ['HPE_INVALID_CONSTANT', '', 'lasting', 'what its host sends is not HTTP (HPE_INVALID_CONSTANT)'],
  ['ECONNREFUSED', '', 'passing', 'its host refuses connections'],
  ['EAI_AGAIN', '', 'here', 'the name server of this machine does not answer'],
  ['EODD', 'something odd', 'passing', 'something odd (EODD)'],
  ['toString', '', 'passing', 'the connection failed (toString)'],
  [undefined, 'bad port', 'passing', 'bad port'],
] as const;

for (const [code, message, kind, words] of failures) {
  test(`${code ?? message} is a ${kind} failure: ${words}`, () =>
    assert.deepEqual(failureOf(fetchError(code, message)), { kind, reason: `gives no answer: ${words}` }));
}

test('a fault of ours is not taken for one of the link', () => {
  const fault = new TypeError('x is not a function');
  assert.throws(() => failureOf(fault), fault);
});

test('a late answer names the time in seconds', () => {
  assert.deepEqual(lateAnswer(15_000), { kind: 'passing', reason: 'gives no answer within 15 s' });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heard, readMessage } from './message.ts';

const signature = 'FxFrameBlade';

for (const [message, news] of [
  [{ signature, kind: 'theme', data: 'dark' }, { theme: 'dark' }],
  [{ signature: 'FxAppBlade', kind: 'theme', data: 'dark' }, { theme: 'dark' }],
  [{ signature, kind: 'themeChanged', data: 'light' }, { theme: 'light' }],
  [{ signature, kind: 'send-theme', data: { name: 'dark', mode: 1 } }, { theme: 'dark' }],
  [{ signature, messageType: 'themeChanged', value: 'light' }, { theme: 'light' }],
  [{ signature, kind: 'theme', messageType: 'x', data: 'dark', value: 'light' }, { theme: 'dark' }],
  [
    { signature, kind: 'send-startup-info', sessionId: 's', data: { theme: 'dark', resourceId: '/r' } },
    { theme: 'dark', values: { resourceId: '/r', subscriptionId: undefined } },
  ],
  [
    { signature, kind: 'send-environment-info', data: { subscriptionId: 's', effectiveLocale: 'en' } },
    { theme: undefined, values: { resourceId: undefined, subscriptionId: 's' } },
  ],
] as const) {
  test(`heard: ${JSON.stringify(message)}`, () => assert.deepEqual(readMessage(message), news));
}

for (const message of [
  undefined,
  null,
  0,
  '',
  'theme',
  JSON.stringify({ signature, kind: 'theme', data: 'dark' }),
  [],
  [{ signature, kind: 'theme', data: 'dark' }],
  Object.assign([], { signature, kind: 'theme', data: 'dark' }),
  new Map([['signature', signature]]),
  new Date(),
  {},
  { kind: 'theme', data: 'dark' },
  { signature: '', kind: 'theme', data: 'dark' },
  { signature: 'fxframeblade', kind: 'theme', data: 'dark' },
  { signature: 'FxFrameBlade ', kind: 'theme', data: 'dark' },
  { signature: [signature], kind: 'theme', data: 'dark' },
  { signature: { toString: () => signature }, kind: 'theme', data: 'dark' },
  { signature: 'Microsoft.Portal', kind: 'theme', data: 'dark' },
  { signature },
  { signature, kind: 'Theme', data: 'dark' },
  { signature, kind: ['theme'], data: 'dark' },
  { signature, kind: '__proto__', data: 'dark' },
  { signature, kind: 'constructor', data: 'dark' },
  { signature, kind: 'getAuthTokenResponse', data: 'eyJ0' },
  { signature, kind: 'framecontent', data: '<b>' },
  { signature, kind: 'frametitle', data: 'x' },
  { signature, kind: 'send-startup-info' },
  { signature, kind: 'send-startup-info', data: 'dark' },
  { signature, kind: 'send-startup-info', data: ['dark'] },
  { signature, kind: 'send-startup-info', data: null },
  Object.create({ signature, kind: 'theme', data: 'dark' }),
  JSON.parse('{"__proto__":{"signature":"FxFrameBlade","kind":"theme","data":"dark"}}'),
]) {
  test(`ignored: ${JSON.stringify(message)}`, () => assert.equal(readMessage(message), undefined));
}

test('a token is not even looked at', () => {
  const data = {
    theme: 'dark',
    get token(): string {
      throw new Error('the token was read');
    },
  };
  assert.equal(readMessage({ signature, kind: 'send-startup-info', data })?.theme, 'dark');
  const envelope = {
    signature,
    kind: 'getAuthTokenResponse',
    get data(): string {
      return 'eyJ0';
    },
  };
  assert.equal(readMessage(envelope), undefined);
});

test('every kind that is said to be listened to is', () => {
  for (const kind of Object.keys(heard)) {
    const data = kind.endsWith('-info') ? {} : 'dark';
    assert.ok(readMessage({ signature, kind, data }), kind);
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { site } from '../site.ts';
import { readAuthority } from './trusted-authority.ts';

const accepted: readonly (readonly [string, string])[] = [
  ...site.frameAncestors.map((origin): [string, string] => {
    const host = origin.replace('*', 'some.where');
    return [host, host];
  }),
  ['portal.azure.com', 'https://portal.azure.com'],
  ['PORTAL.Azure.com', 'https://portal.azure.com'],
  ['HTTPS://Portal.Azure.Com', 'https://portal.azure.com'],
  ['https://portal.azure.com/', 'https://portal.azure.com'],
  ['https://portal.azure.com:443', 'https://portal.azure.com'],
  ['ms.portal.azure.com', 'https://ms.portal.azure.com'],
  ['https://a.b.hosting.portal.azure.net', 'https://a.b.hosting.portal.azure.net'],
];

for (const [value, origin] of accepted) {
  test(`trusted: ${value}`, () => assert.equal(readAuthority(value, site.frameAncestors), origin));
}

for (const value of [
  '',
  null,
  undefined,
  'null',
  '*',
  'https://',
  'https://*.portal.azure.com',
  'https://xportal.azure.com',
  'xportal.azure.com',
  'https://portal.azure.com.evil',
  'https://portal.azure.com.',
  'https://.portal.azure.com',
  'https://portal.azure.net',
  'https://azure.com',
  'https://com',
  'http://portal.azure.com',
  'http://ms.portal.azure.com',
  '//portal.azure.com',
  'https:portal.azure.com',
  'https:/portal.azure.com',
  'ftp://portal.azure.com',
  'javascript:alert(1)//portal.azure.com',
  'data:text/html,//portal.azure.com',
  'blob:https://portal.azure.com/x',
  'https://portal.azure.com:8443',
  'https://ms.portal.azure.com:8443',
  'https://portal.azure.com@evil.example',
  'https://user:secret@portal.azure.com',
  'https://evil.example/portal.azure.com',
  'https://evil.example?x=.portal.azure.com',
  'https://evil.example#.portal.azure.com',
  'https://evil.example\\.portal.azure.com',
  'https://portal.azure.com/path',
  'https://portal.azure.com?x',
  'https://portal.azure.com?',
  'https://portal.azure.com#',
  'https://portal.azure.com, https://evil.example',
  'https://portal.azure.com https://evil.example',
  'https://portal.azurе.com',
  'https://sub.portal.azure.eaglex.ic.gov',
  'https://sub.entra.microsoft.us',
  'http://localhost:4400',
  'localhost',
  'x'.repeat(100_000),
]) {
  test(`not trusted: ${value?.slice(0, 80)}`, () =>
    assert.equal(readAuthority(value, site.frameAncestors), undefined));
}

test('a portal of this machine is trusted only where it is listed, and at its own port', () => {
  const origins = [...site.frameAncestors, 'http://localhost:4400'];
  assert.equal(readAuthority('http://localhost:4400', origins), 'http://localhost:4400');
  for (const value of [
    'http://localhost:4401',
    'http://localhost',
    'localhost:4400',
    'http://127.0.0.1:4400',
  ])
    assert.equal(readAuthority(value, origins), undefined);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { portalOrigins, triedOrigins } from './portal-origins.ts';
import { site } from './site.ts';

test('without the variable only the portals of src/site.ts count', () => {
  assert.deepEqual(triedOrigins(''), []);
  assert.deepEqual(portalOrigins(), site.frameAncestors);
  for (const origin of site.frameAncestors)
    assert.match(origin, /^https:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/);
});

test('origins of this machine can be tried', () => {
  assert.deepEqual(triedOrigins(' http://localhost:4400, http://127.0.0.1:1\nhttps://localhost:65535 '), [
    'http://localhost:4400',
    'http://127.0.0.1:1',
    'https://localhost:65535',
  ]);
});

for (const origin of [
  'https://portal.example',
  'https://portal.azure.com',
  'http://localhost',
  'http://localhost:4400/',
  'http://localhost:4400/x',
  'http://localhost.evil:4400',
  'http://xlocalhost:4400',
  'http://127.0.0.1.evil:80',
  'http://user@localhost:80',
  'localhost:4400',
  '*',
  "'self'",
  'http://localhost:*',
  "http://localhost:4400;script-src'unsafe-inline'",
]) {
  test(`no origin to try: ${origin}`, () => {
    assert.throws(() => triedOrigins(origin), /is no origin of this machine\. Expected one such as/);
  });
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sisterOrigins } from './sisters.ts';

test('the sisters are those that are listed, each once, without the site itself', () => {
  const given = ' https://a.example/, https://b.example,https://A.example,,https://own.example';
  assert.deepEqual(sisterOrigins(given, 'https://own.example'), ['https://a.example', 'https://b.example']);
  assert.deepEqual(sisterOrigins('http://localhost:4001', 'x'), ['http://localhost:4001']);
  assert.deepEqual(sisterOrigins('', 'x'), []);
  assert.deepEqual(sisterOrigins(undefined, 'x'), []);
});

for (const [given, nearest] of [
  ['http://a.example', 'https://a.example'],
  ['https://a.example/docs', 'https://a.example'],
  ['https://*.example', 'https://compute.example'],
  ['a.example', 'https://compute.example'],
  ["https://a.example; script-src 'unsafe-inline'", 'https://compute.example'],
] as const) {
  test(`"${given}" is no origin`, () => {
    assert.throws(() => sisterOrigins(given), {
      message: `SIGNPOST_SISTERS: "${given}" is not an origin. Expected https:// and a host, such as "${nearest}".`,
    });
  });
}

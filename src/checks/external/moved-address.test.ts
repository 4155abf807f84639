import assert from 'node:assert/strict';
import { test } from 'node:test';
import { movedAddress } from './moved-address.ts';

const base = 'https://docs.example';
const one = (from: string, to: string) =>
  movedAddress([{ status: 301, from: new URL(from, base), to: new URL(to, base) }]);

const additions = [
  ['/a', '/en-us/a', 'a language'],
  ['/', '/en/', 'a language, before nothing'],
  ['/', '/en-us', 'a language, at the root without a slash'],
  ['/docs/a', '/docs/de/a', 'a language within'],
  ['/a', '/zh-Hant-TW/a', 'a language with script and region'],
  ['/a', '/es-419/a', 'a language with a region in digits'],
  ['/a', '/a/', 'a slash'],
  ['/a', '/a?view=latest', 'a query'],
  ['/a?tab=1', '/a?tab=1&view=latest', 'more query'],
  ['/a?tab=1', '/en-us/a/?view=latest&tab=1', 'all three'],
] as const;

for (const [from, to, what] of additions) {
  test(`${from} to ${to} is no move: it adds ${what}`, () => assert.equal(one(from, to), undefined));
}

const moves = [
  ['/a', '/b'],
  ['/a', '/aad/a'],
  ['/a', '/new/a'],
  ['/a', '/xx/a'],
  ['/a', '/en-us/b'],
  ['/a/', '/a'],
  ['/a?tab=1', '/a?tab=2'],
  ['/a?tab=1', '/a'],
  ['/a/b', '/en-us/b'],
  ['/en-us/a', '/de-de/a'],
  ['/en-us/a', '/a'],
  ['http://docs.example/a', '/a'],
  ['/a', 'https://learn.example/a'],
] as const;

for (const [from, to] of moves) {
  test(`${from} to ${to} is a move`, () => assert.equal(one(from, to), new URL(to, base).href));
}

test('a language that another host adds stays in the new address', () => {
  const steps = [
    [`${base}/a`, `${base}/en-us/a`],
    [`${base}/en-us/a`, 'https://learn.example/en-us/a'],
  ] as const;
  const redirects = steps.map(([from, to]) => ({ status: 308, from: new URL(from), to: new URL(to) }));
  assert.equal(movedAddress(redirects), 'https://learn.example/en-us/a');
});

test('without a redirect there is no move', () => assert.equal(movedAddress([]), undefined));

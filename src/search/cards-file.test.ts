import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCards, writeCards } from './cards-file.ts';
import type { PageCard } from './manifest.ts';

test('cards come back as they were written, also those with nothing but an address and a title', () => {
  const cards = new Map<string, PageCard>([
    [
      'a0',
      {
        url: '/articles/a/',
        title: 'Users say "no"',
        kind: 'concept',
        clouds: ['public', 'fairfax'],
        aliases: ['SSPR', 'reset, self-service'],
        headings: ['Before you begin'],
      },
    ],
    ['a1', { url: '/b/', title: '__proto__', kind: undefined, clouds: [], aliases: [], headings: [] }],
    ['a2', { url: '/c/', title: 'C', kind: 'code', clouds: [], aliases: [], headings: ['One', 'Two'] }],
  ]);
  assert.deepEqual(readCards(JSON.parse(writeCards(cards))), Object.fromEntries(cards));
});

test('what stands in several lines stays with its page', () => {
  const card: PageCard = {
    url: '/a/',
    title: 'One\ntwo',
    kind: undefined,
    clouds: [],
    aliases: ['a\tb'],
    headings: ['c\nd'],
  };
  const cards = new Map([
    ['a', card],
    ['b', { ...card, title: 'B' }],
  ]);
  const { a, b } = readCards(JSON.parse(writeCards(cards)));
  assert.deepEqual([a?.title, a?.aliases, a?.headings, b?.title], ['One two', ['a b'], ['c d'], 'B']);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IdentifierPart } from '../manifest.ts';
import { joinIdentifiers } from './join-identifiers.ts';

const own: IdentifierPart = {
  pages: [
    ['a1', '/a/', 'A', 'faq'],
    ['a2', '/b/', 'B', 'faq'],
  ],
  keys: { x: { name: 'X', named: [1, 0], strong: 1 }, y: { name: 'Y', owner: 0, named: [], strong: 0 } },
};
const sister: IdentifierPart = {
  pages: [['s1', '/c/', 'C', 'faq']],
  keys: {
    x: { name: 'X', says: 'What it is', owner: 0, named: [0], strong: 0, more: 9 },
    z: { name: 'Z', named: [0], strong: 1 },
  },
};

test('one site is left as it is', () => {
  assert.equal(joinIdentifiers([{ prefix: '', part: own }]), own);
  assert.equal(joinIdentifiers([]), undefined);
});

test('what two sites know is joined: the owner wherever it is, strong pages first', () => {
  const joined = joinIdentifiers([
    { prefix: '', part: own },
    { prefix: 'https://s.example', part: sister },
  ]);
  assert.deepEqual(
    joined?.pages.map(([, url]) => url),
    ['/a/', '/b/', 'https://s.example/c/'],
  );
  const { x, y, z } = joined?.keys ?? {};
  assert.deepEqual([x?.owner, x?.says, x?.named, x?.strong, x?.more], [2, 'What it is', [1, 2, 0], 1, 11]);
  assert.deepEqual([y?.owner, y?.named], [0, []]);
  assert.deepEqual([z?.named, z?.strong], [[2], 1]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allotServices } from './allot-services.ts';

const [A, B] = ['https://a.example', 'https://b.example'];
const sizes = new Map([
  ['small', 1],
  ['large', 10],
  ['middle', 6],
  ['other', 5],
]);

test('services are spread by their size', () => {
  const sites = [A, B].map((id) => ({ id, services: [] }));
  assert.deepEqual(allotServices(sizes, sites), [
    { id: A, services: ['large', 'small'] },
    { id: B, services: ['middle', 'other'] },
  ]);
});

test('a service that has a site keeps it, one that is gone is left out', () => {
  const sites = [
    { id: A, services: ['small', 'gone'] },
    { id: B, services: ['large', 'middle'] },
  ];
  assert.deepEqual(allotServices(sizes, sites), [
    { id: A, services: ['other', 'small'] },
    { id: B, services: ['large', 'middle'] },
  ]);
  assert.throws(() => allotServices(sizes, []), /no site/);
});

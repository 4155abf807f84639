import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heaviestStretch } from './stretch.ts';

const places = (...lists: number[][]) => new Map(lists.map((list, term) => [term, { places: list }]));

const cases: readonly [string, Map<number, { places: number[] }>, number][] = [
  ['terms within the stretch add up', places([1], [3], [4]), 6],
  ['terms apart do not', places([1], [30], [60]), 3],
  ['a repeated term counts once', places([1, 2, 3], [], []), 1],
  ['the best of several stretches counts', places([1, 50], [51], [53, 90]), 6],
  ['the stretch is five words long, not six', places([1], [6], []), 2],
  ['nothing found weighs nothing', places([], [], []), 0],
];

for (const [name, matched, weight] of cases) {
  test(name, () => assert.equal(heaviestStretch(matched, [1, 2, 3], 5), weight));
}

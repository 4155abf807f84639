import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Half, halfOf } from './half.ts';

// From the published hashes: 811c^9dc5 = 1cd9, e40c^292c = cd20, bf9c^f968 = 46f4.
const cases: [query: string, half: Half][] = [
  ['', 'test'],
  ['a', 'tuning'],
  ['foobar', 'tuning'],
];

for (const [query, half] of cases) {
  test(`"${query}" is in the ${half} half`, () => {
    assert.equal(halfOf(query), half);
  });
}

test('the text counts exactly as it is typed, spaces included', () => {
  assert.notEqual(halfOf('event 33004'), halfOf(' event 33004'));
});

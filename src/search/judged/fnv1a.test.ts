import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fnv1a } from './fnv1a.ts';

// Vectors of the FNV reference code: http://www.isthe.com/chongo/tech/comp/fnv/
const vectors: [text: string, hash: number][] = [
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
];

test('the hash agrees with the published vectors', () => {
  assert.deepEqual(
    vectors.map(([text]) => fnv1a(text)),
    vectors.map(([, hash]) => hash),
  );
});

test('a letter outside ASCII counts with each of its UTF-8 bytes', () => {
  // One step a byte: é is C3 A9.
  const step = (hash: number, byte: number) => Math.imul(hash ^ byte, 0x01000193) >>> 0;
  assert.equal(fnv1a('é'), step(step(0x811c9dc5, 0xc3), 0xa9));
});

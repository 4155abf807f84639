import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CborValue, cborWide, itemsOfCbor, readCbor, writeCbor } from './cbor.ts';

const values: CborValue[] = [
  0,
  23,
  24,
  255,
  256,
  65_535,
  65_536,
  4_294_967_295,
  -1,
  -25,
  -300,
  '',
  'sign-in',
  'é–😀',
  'x'.repeat(300),
  null,
  [],
  [[['azur', [[0, [-25, 3, 60_000], []]], []]]],
];

test('every value that Pagefind writes is read back as it was', () => {
  for (const value of values) {
    const bytes = writeCbor(value);
    assert.deepEqual(readCbor(bytes), { value, next: bytes.length });
  }
});

// See RFC 8949, appendix A.
test('numbers, texts and lists are written as the standard has them', () => {
  assert.equal(writeCbor(1000).toString('hex'), '1903e8');
  assert.equal(writeCbor(-100).toString('hex'), '3863');
  assert.equal(writeCbor('IETF').toString('hex'), '6449455446');
  assert.equal(writeCbor([1, [2, 3], [4, 5]]).toString('hex'), '8301820203820405');
});

test('a wide number is read as any other', () => {
  for (const value of [0, 23, 300, 65_535]) {
    assert.deepEqual(readCbor(cborWide(value)), { value, next: 3 });
  }
});

test('the items of a list are found without being read', () => {
  const bytes = writeCbor(values);
  const places = itemsOfCbor(bytes);
  assert.equal(places.at(-1), bytes.length);
  assert.deepEqual(
    places.slice(0, -1).map((place) => readCbor(bytes, place).value),
    values,
  );
});

test('what is cut off or of another kind is refused', () => {
  assert.throws(() => readCbor(writeCbor([1, 2]).subarray(0, 2)), /nothing at byte 2 of 2/);
  assert.throws(() => readCbor(Buffer.from('a1', 'hex')), /Byte 0 is 0xa1\. Expected/);
  assert.throws(() => readCbor(Buffer.from('9fff', 'hex')), /Byte 0 is 0x9f\. Expected/);
  assert.throws(() => itemsOfCbor(writeCbor('text')), /begins no list/);
  assert.throws(() => itemsOfCbor(Buffer.from('8163', 'hex')), /goes on after the end/);
});

import { hashOf } from './hash.ts';

/**
 * Reads a set of ordinary words as `buildOrdinary` writes it: a Bloom filter after one byte, the number of places each
 * word has in it. The answer is never no for a word of the set, and wrongly yes for about two other words in a
 * hundred.
 */
export function readOrdinary(bytes: Uint8Array): (word: string) => boolean {
  const [hashes = 0] = bytes;
  const filter = bytes.subarray(1);
  if (filter.length === 0) return () => false;
  return (word) =>
    placesOf(word, hashes, filter.length * 8).every(
      (place) => (((filter[place >> 3] ?? 0) >> (place & 7)) & 1) === 1,
    );
}

/** Which of the parts of a site's ordinary words has a word, if any has. */
export function ordinaryPartOf(word: string, parts: number): number {
  return hashOf(word) % parts;
}

/** The bits of a word in a filter of `size` bits: two hashes of the FNV kind, from which all others are added up. */
export function placesOf(word: string, hashes: number, size: number): number[] {
  let start = 0x811c9dc5;
  let step = 0x9747b28c;
  for (let i = 0; i < word.length; i++) {
    start = Math.imul(start ^ word.charCodeAt(i), 0x01000193);
    step = Math.imul(step ^ word.charCodeAt(i), 0x5bd1e995);
    step ^= step >>> 13;
  }
  return Array.from({ length: hashes }, (_, i) => ((start >>> 0) + i * ((step | 1) >>> 0)) % size);
}

import { commonWords } from './common-words.ts';
import { correct } from './correct.ts';
import { placesOf } from './ordinary.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * The file of ordinary words that `readOrdinary` reads, for a site with this vocabulary, which has to be all that the
 * site ships. Only those words are in it that are in danger on this site, because they would be corrected or split:
 * about one common word in fifteen.
 */
export function ordinaryWords(vocabulary: Vocabulary): Uint8Array {
  return bloomFilter(
    commonWords().filter(
      (word) =>
        correct(word, vocabulary, () => false) !== undefined || vocabulary.splitOf(word) !== undefined,
    ),
  );
}

/** 12 bits a word: three in a thousand other words are taken for ordinary, which costs them their correction. */
const BITS_PER_WORD = 12;

/** How many places in the filter a word has: the number at which the fewest other words have all theirs set too. */
const HASHES = Math.round(BITS_PER_WORD * Math.LN2);

/** Writes a set of words as `readOrdinary` reads it. */
export function bloomFilter(words: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(1 + Math.ceil((words.length * BITS_PER_WORD) / 8));
  bytes[0] = HASHES;
  const filter = bytes.subarray(1);
  for (const word of words) {
    for (const place of placesOf(word, HASHES, filter.length * 8)) {
      filter[place >> 3] = (filter[place >> 3] ?? 0) | (1 << (place & 7));
    }
  }
  return bytes;
}

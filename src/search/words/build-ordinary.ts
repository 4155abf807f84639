import { commonWords } from './common-words.ts';
import { correct } from './correct.ts';
import { ordinaryPartOf, placesOf } from './ordinary.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * The files of ordinary words that `readOrdinary` reads, each word in the one that `ordinaryPartOf` tells, for a site
 * with this vocabulary, which has to be all that the site ships. Only those words are in them that are in danger on this
 * site, because they would be corrected or split: about one common word in fifteen. Where the vocabulary is too large to
 * compare each with it, all that the site does not have are in them. One is loaded only when there is something to correct.
 *
 * @param asked - words that people ask with, which pages need not have
 */
export function ordinaryWords(vocabulary: Vocabulary, asked: Iterable<string> = []): Uint8Array[] {
  const ordinary = [...new Set([...commonWords(), ...asked])];
  const inDanger = (word: string) =>
    !vocabulary.knows(word) &&
    (correct(word, vocabulary, () => false) !== undefined || vocabulary.splitOf(word) !== undefined);
  const isTooLarge = vocabulary.words.length > MOST_COMPARED;
  const words = ordinary.filter(isTooLarge ? (word) => vocabulary.pages(word) === 0 : inDanger);
  return Array.from({ length: PARTS }, (_, part) =>
    bloomFilter(words.filter((word) => ordinaryPartOf(word, PARTS) === part)),
  );
}

/** One slip asks for one part. */
const PARTS = 8;

/** The largest vocabulary that every common word is compared with: ten seconds. */
const MOST_COMPARED = 5000;

/** 8 bits a word: two in a hundred other words are taken for ordinary, and only corrected when that finds the answer. */
const BITS_PER_WORD = 8;

/** Writes a set of words as `readOrdinary` reads it. */
export function bloomFilter(words: readonly string[], bitsPerWord = BITS_PER_WORD): Uint8Array {
  const bytes = new Uint8Array(1 + Math.ceil((words.length * bitsPerWord) / 8));
  // How many places a word has: the number at which the fewest other words have all theirs set too.
  const hashes = Math.round(bitsPerWord * Math.LN2);
  bytes[0] = hashes;
  const filter = bytes.subarray(1);
  for (const word of words) {
    for (const place of placesOf(word, hashes, filter.length * 8)) {
      filter[place >> 3] = (filter[place >> 3] ?? 0) | (1 << (place & 7));
    }
  }
  return bytes;
}

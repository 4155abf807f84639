/** A part of a vocabulary: words in code-unit order and, at the same place, about how many pages have each. */
export interface VocabularyPart {
  words: readonly string[];
  pages: readonly number[];
}

/**
 * Reads a part as `serialiseVocabulary` writes it. Each word is one digit of base 36, how many letters it shares with
 * the word before; its other letters; and a character from `A` to `_`, the logarithm of its pages in half powers of
 * two, from which the count comes back within a fifth. Delivered with Brotli this is a quarter smaller than lines of
 * words and exact counts. Text that is not of this form gives words that are none; it is never an error.
 */
export function parseVocabulary(text: string): VocabularyPart {
  const words: string[] = [];
  const pages: number[] = [];
  let before = '';
  for (const [, shared = '', rest = '', level = ''] of text.matchAll(/([0-9a-z])([^A-_]*)([A-_])/g)) {
    before = before.slice(0, Number.parseInt(shared, 36)) + rest;
    words.push(before);
    pages.push(Math.round(2 ** ((level.charCodeAt(0) - 65) / 2)));
  }
  return { words, pages };
}

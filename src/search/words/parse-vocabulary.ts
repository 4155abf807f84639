/** A part of a vocabulary: words in code-unit order and, at the same place, about how many pages have each. */
export interface VocabularyPart {
  words: readonly string[];
  pages: readonly number[];
}

/**
 * Reads a part as `serialiseVocabulary` writes it. Each word is one digit of base 36, how many letters it shares with
 * the word before; its other letters; and a character from `A` to `_`, the logarithm of its pages in half powers of
 * two, from which the count comes back within a fifth. Delivered with Brotli this is a quarter smaller than lines of
 * words and exact counts. In a second line are only the levels of words that are known from elsewhere, in their order; `@`
 * for one that no page has. Text that is not of this form gives words that are none; it is never an error.
 *
 * @param known - the words of the second line
 */
export function parseVocabulary(text: string, known: readonly string[] = []): VocabularyPart {
  const [first = '', levels = ''] = text.split('\n');
  const pages = new Map<string, number>();
  let before = '';
  for (const [, shared = '', rest = '', level = ''] of first.matchAll(/([0-9a-z])([^A-_]*)([A-_])/g)) {
    before = before.slice(0, Number.parseInt(shared, 36)) + rest;
    pages.set(before, pagesOf(level));
  }
  if (levels === '') return { words: [...pages.keys()], pages: [...pages.values()] };
  for (const [place, word] of known.entries()) {
    const level = levels[place] ?? '@';
    if (level !== '@') pages.set(word, pagesOf(level));
  }
  const words = [...pages.keys()].sort();
  return { words, pages: words.map((word) => pages.get(word) ?? 0) };
}

function pagesOf(level: string): number {
  return Math.round(2 ** ((level.charCodeAt(0) - 65) / 2));
}

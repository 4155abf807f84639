// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant.
const ASCII = /^[\u0000-\u007f]*$/;

/**
 * The words of a text, in order: lower case, without diacritics, split at anything that is not a letter, digit or
 * apostrophe; apostrophes are dropped (`user's` → `users`, as Pagefind indexes it). Pages and queries are both read by
 * this one function, so that their words can be compared.
 */
export function wordsOf(text: string): string[] {
  // Text without accents, which is nearly all, need not be taken apart.
  if (ASCII.test(text))
    return (
      text
        .toLowerCase()
        .replaceAll("'", '')
        .match(/[a-z0-9]+/g) ?? []
    );
  // Recomposed at the end: only Latin, Greek and Cyrillic accents go, Hangul syllables stay what people type.
  const plain = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f'‘’ʼ]/g, '')
    .normalize('NFC');
  return plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** A word of the vocabulary: without digits, of 2 to 30 letters. */
export const alphabetic = /^[\p{L}\p{M}]{2,30}$/u;

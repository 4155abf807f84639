import { alphabetic, wordsOf } from './tokens.ts';

/** A page, reduced to what can be searched: title, headings, aliases and content in one text. */
export interface Page {
  text: string;
}

/** How many pages were read, and in how many of them each word occurs. */
export interface VocabularyCounts {
  pageCount: number;
  words: Map<string, number>;
}

// It begins where no such sign stands before: else each letter of every word would be tried.
const withHyphen = /(?<![^\s\-‐‑])[^\s\-‐‑]+[-‐‑]\S+/g;
const compound = /[\p{L}\p{M}'’]+(?:[-‐‑][\p{L}\p{M}'’]+)+/gu;

/** Signs between words that are not ASCII and that prose is full of, and both apostrophes. */
const SIGNS = /[\u00a0·–—“”•…]/g;
const APOSTROPHES = /[‘’]/g;

/**
 * Counts the alphabetic words of 2 to 30 letters; a token with a digit is none. A hyphenated word counts in its parts
 * and joined: `sign-in` is `sign`, `in` and `signin`, because Pagefind indexes all three.
 *
 * Words on fewer than `minPages` pages are left out, which nearly halves the files of a large corpus. What is absent
 * from such a list may still be on a page: before a word is corrected or said to match nothing, the index has to be
 * asked for it.
 */
export function buildVocabulary(pages: Iterable<Page>, minPages = 1): VocabularyCounts {
  const words = new Map<string, number>();
  /** The page that a word was last seen on, counted from 1; 0 for what is no word. */
  const last = new Map<string, number>();
  let pageCount = 0;
  const see = (word: string) => {
    const seen = last.get(word);
    if (seen === 0 || seen === pageCount) return;
    const isWord = seen !== undefined || alphabetic.test(word);
    last.set(word, isWord ? pageCount : 0);
    if (isWord) words.set(word, (words.get(word) ?? 0) + 1);
  };
  for (const { text } of pages) {
    pageCount++;
    // Text of ASCII alone is read several times as fast.
    for (const word of wordsOf(text.replace(SIGNS, ' ').replace(APOSTROPHES, "'"))) see(word);
    // Only what holds a hyphen is looked at closely: most words do not.
    const hyphened = (text.match(withHyphen) ?? []).join(' ');
    const joined = [...hyphened.matchAll(compound)].map(([written]) => written.replace(/[-‐‑]/g, ''));
    for (const word of wordsOf(joined.join(' '))) see(word);
  }
  for (const [word, count] of words) if (count < minPages) words.delete(word);
  return { pageCount, words };
}

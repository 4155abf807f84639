import { stemmer } from 'stemmer';
import type { VocabularyPart } from './parse-vocabulary.ts';

/** The words of the site's pages. All words are as `wordsOf` gives them. */
export interface Vocabulary {
  /** How many pages the site has. */
  pageCount: number;
  /** Every word, in code-unit order. */
  words: readonly string[];
  /** At the same places, on about how many pages each occurs. */
  counts: readonly number[];
  /** On about how many pages a word occurs; 0 when on none. */
  pages(word: string): number;
  /** Whether the word, or one with the same English stem, occurs. */
  knows(word: string): boolean;
  /** Whether some word begins with this: what is still being typed need not be a word. */
  startsAny(prefix: string): boolean;
  /** Two words written as one, where that occurs: `write`, `back` → `writeback`. */
  compoundOf(first: string, second: string): string | undefined;
  /**
   * One word written as two, where it is not known itself: `passwordreset` → `password`, `reset`. Of several pairs the
   * most frequent whose halves are in the parts loaded. Ask last, and not for ordinary words: a slip can be made of
   * two words, and so can a name (`wordpress`).
   */
  splitOf(word: string): [string, string] | undefined;
}

/** Shorter words are not split off: `resetin` is a slip, not `reset in`. */
const SHORTEST_HALF = 3;

/** The share of pages both halves need: rarer ones are found in nearly any slip (`feedbak` as `feed` and `bak`). */
const LEAST_SHARE_OF_HALF = 0.01;

/** Joins the parts that are loaded, in any order, into one vocabulary. */
export function createVocabulary(parts: readonly VocabularyPart[], pageCount: number): Vocabulary {
  const inOrder = parts.toSorted((a, b) => ((a.words[0] ?? '') < (b.words[0] ?? '') ? -1 : 1));
  const words = inOrder.flatMap((part) => part.words);
  const counts = inOrder.flatMap((part) => part.pages);

  /** The place of the first word that is not before this one. */
  function placeOf(word: string): number {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function pages(word: string): number {
    const place = placeOf(word);
    return words[place] === word ? (counts[place] ?? 0) : 0;
  }

  function hasStemOf(word: string): boolean {
    const stem = stemmer(word);
    // Porter's algorithm rewrites at most the last letter of what it leaves standing (happy → happi, ability → abl).
    const prefix = stem.slice(0, -1);
    for (let place = placeOf(prefix); words[place]?.startsWith(prefix); place++) {
      if (stemmer(words[place] ?? '') === stem) return true;
    }
    return false;
  }

  function knows(word: string): boolean {
    return pages(word) > 0 || hasStemOf(word);
  }

  function splitOf(word: string): [string, string] | undefined {
    if (knows(word)) return undefined;
    let best: [string, string] | undefined;
    let most = Math.max(1, pageCount * LEAST_SHARE_OF_HALF);
    for (let end = SHORTEST_HALF; end <= word.length - SHORTEST_HALF; end++) {
      const pair: [string, string] = [word.slice(0, end), word.slice(end)];
      const rarer = Math.min(pages(pair[0]), pages(pair[1]));
      if (rarer > most) {
        best = pair;
        most = rarer;
      }
    }
    return best;
  }

  return {
    pageCount,
    words,
    counts,
    pages,
    knows,
    startsAny: (prefix) => words[placeOf(prefix)]?.startsWith(prefix) ?? false,
    compoundOf: (first, second) => (pages(first + second) > 0 ? first + second : undefined),
    splitOf,
  };
}

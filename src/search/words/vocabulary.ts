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
  /** What a word that is still being typed will probably be: the word on most pages that begins with it, if there is one. */
  completed(prefix: string): string | undefined;
  /** Two words written as one, where that occurs: `write`, `back` → `writeback`. */
  compoundOf(first: string, second: string): string | undefined;
  /**
   * Words written without the spaces between them: `passwordreset` → `password`, `reset`. Two words, or three with a
   * short one in the middle (`forgotmypassword`); of several ways the one whose rarest word is the most frequent of
   * those in the parts loaded. Ask last, and not for ordinary words: a slip can be made of two words, and so can a name
   * (`wordpress`).
   */
  splitOf(word: string): string[] | undefined;
}

/** Longer words, names of commands mostly, are in no vocabulary: see `buildVocabulary`. */
export const LONGEST_WORD = 30;

/** Shorter words are not split off, but for those of `LINKS`: `resetin` is a slip, not `reset in`. */
const SHORTEST_PART = 3;

/** Words of one or two letters that are run into the next, which needs to be long then: `rolloutof`, `ismissing`. */
const LINKS = new Set('a an as at be by i id in is it me my no of on or to we'.split(' '));
const LONG_PART = 5;

/** The share of pages that each part needs: rarer ones are found in nearly any slip (`feedbak` as `feed` and `bak`). */
const LEAST_SHARE_OF_PART = 0.01;

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

  function completed(prefix: string): string | undefined {
    const first = placeOf(prefix);
    let best = first;
    for (let place = first; words[place]?.startsWith(prefix); place++) {
      if ((counts[place] ?? 0) > (counts[best] ?? 0)) best = place;
    }
    return words[best]?.startsWith(prefix) ? words[best] : undefined;
  }

  function splitOf(word: string): string[] | undefined {
    let best: string[] | undefined;
    let most = Math.max(1, pageCount * LEAST_SHARE_OF_PART);
    for (const parts of cutsOf(word)) {
      const rarest = Math.min(...parts.filter((part) => !LINKS.has(part)).map(pages));
      if (rarest > most) {
        best = parts;
        most = rarest;
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
    completed,
    compoundOf: (first, second) => (pages(first + second) > 0 ? first + second : undefined),
    splitOf,
  };
}

/** The ways to cut a word, those with more parts last. */
function cutsOf(word: string): string[][] {
  const cuts: string[][] = [];
  const last = word.length - SHORTEST_PART;
  for (let end = SHORTEST_PART; end <= last; end++) cuts.push([word.slice(0, end), word.slice(end)]);
  for (const length of [1, 2]) {
    if (word.length < length + LONG_PART) continue;
    cuts.push([word.slice(0, length), word.slice(length)], [word.slice(0, -length), word.slice(-length)]);
    for (let end = LONG_PART; end + length <= word.length - LONG_PART; end++) {
      cuts.push([word.slice(0, end), word.slice(end, end + length), word.slice(end + length)]);
    }
  }
  return cuts.filter((parts) => parts.every((part) => part.length >= SHORTEST_PART || LINKS.has(part)));
}

import { stemmer } from 'stemmer';
import { hashOf } from './words/hash.ts';

/**
 * Words that say nothing of what is asked, not even beside another. Other stop words do, unlike in a search for pages:
 * `how long`, `who can`, `not asked`.
 */
const idle = new Set(
  (
    'a an the is are am was were be been being i im ive me my we our us you your he his she her it its they them their ' +
    'of to in on at by for from with into and or but so as this that these those have has had do does did ' +
    'just please also too very'
  ).split(' '),
);

/** What a question is judged by: the stems of its words, and of two that follow each other. */
export interface Features {
  words: readonly string[];
  /** With a space between them. */
  pairs: readonly string[];
}

/** What is known of words and of pairs is spread over so many files, so that a query loads about a hundred bytes for each. */
export const WORD_FILES = 4096;
export const PAIR_FILES = 2048;

/** The file of a word or a pair among so many, by its name. */
export function featureFileOf(name: string, files: number): number {
  return hashOf(name) % files;
}

/**
 * @param words - of the question, in order, as `wordsOf` gives them
 * @returns its features, each once
 */
export function featuresOf(words: readonly string[]): Features {
  const stems = words.filter((word) => !idle.has(word) && !/^\d+$/.test(word)).map((word) => stemmer(word));
  const pairs = stems.slice(1).map((stem, index) => `${stems[index]} ${stem}`);
  return { words: [...new Set(stems)], pairs: [...new Set(pairs)] };
}

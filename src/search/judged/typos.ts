import { fnv1a } from './fnv1a.ts';
import { neighbourKeys } from './keyboard.ts';

/** The ways a word is misspelt, each with every misspelling it can make of a lower-case word. */
export const typoRules = {
  /** Two letters that follow one another change places: `wirteback`. */
  transpose: (word) =>
    changes(word, (at) => [`${word.slice(0, at)}${word[at + 1] ?? ''}${word[at]}${word.slice(at + 2)}`]),
  /** A letter is left out: `writback`. */
  drop: (word) => changes(word, (at) => [word.slice(0, at) + word.slice(at + 1)]),
  /** A letter is typed twice, unless it stands twice already: `writteback`. */
  double: (word) =>
    changes(word, (at) => {
      const letter = word[at];
      const standsTwice = word[at - 1] === letter || word[at + 1] === letter;
      return standsTwice ? [] : [`${word.slice(0, at)}${letter}${word.slice(at)}`];
    }),
  /** The key beside the right one is hit: `writeback` becomes `wroteback`. */
  neighbour: (word) => changes(word, (at) => put(word, at, neighbourKeys(word[at] ?? ''))),
  /** One vowel stands for another: `writaback`. */
  vowel: (word) => changes(word, (at) => (isVowel(word[at]) ? put(word, at, [...vowels]) : [])),
} as const satisfies Record<string, (word: string) => string[]>;

export type TypoRule = keyof typeof typoRules;

/** A misspelt query. */
export interface Typo {
  query: string;
  /** The query as it should be. */
  from: string;
  rule: TypoRule;
}

/**
 * Misspells each query twice, by two different rules, one letter of one word at a time.
 *
 * Only words of five letters or more are misspelt, never anything with a digit or an underscore in it, and never the
 * first letter, which people seldom miss. A misspelling that is a word of any of the queries is not used. Which rules,
 * which word and which letter depend only on the FNV-1a hash of the query, so the same queries always give the same
 * typos, in whatever order they come.
 */
export function misspell(queries: readonly string[]): Typo[] {
  const words = new Set(queries.flatMap((query) => query.toLowerCase().match(/[a-z]+/g) ?? []));
  return queries.flatMap((from) =>
    rulesFor(from).flatMap((rule) => {
      const all = misspellings(from, rule, words);
      const query = all[fnv1a(`${rule}: ${from}`) % all.length];
      return query === undefined ? [] : [{ query, from, rule }];
    }),
  );
}

const vowels = 'aeiou';
const ruleNames = Object.keys(typoRules) as TypoRule[];

function rulesFor(query: string): TypoRule[] {
  const hash = fnv1a(query);
  const first = hash % ruleNames.length;
  const second =
    (first + 1 + (Math.floor(hash / ruleNames.length) % (ruleNames.length - 1))) % ruleNames.length;
  return [first, second].map((index) => ruleNames[index]).filter((rule) => rule !== undefined);
}

/** Every misspelling of a query that a rule can make. */
function misspellings(query: string, rule: TypoRule, words: ReadonlySet<string>): string[] {
  return [...query.matchAll(/\S+/g)]
    .filter(([token]) => !/[\d_]/.test(token))
    .flatMap(({ 0: token, index }) =>
      [...token.matchAll(/[A-Za-z]{5,}/g)].flatMap(({ 0: word, index: inToken }) => {
        const start = index + inToken;
        return typoRules[rule](word.toLowerCase())
          .filter((misspelt) => !words.has(misspelt))
          .map((misspelt) => query.slice(0, start) + misspelt + query.slice(start + word.length));
      }),
    );
}

/** What `change` makes of a word at each letter but the first, without what leaves it as it was. */
function changes(word: string, change: (at: number) => string[]): string[] {
  return [...word].flatMap((_, at) => (at === 0 ? [] : change(at))).filter((changed) => changed !== word);
}

function put(word: string, at: number, letters: readonly string[]): string[] {
  return letters.map((letter) => word.slice(0, at) + letter + word.slice(at + 1));
}

function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && vowels.includes(letter);
}

import type { Correction, OtherName } from '../answer.ts';
import type { IdentifierRecord, IndexedPage, Synonym } from '../manifest.ts';
import { isStopWord } from '../words/stop-words.ts';
import { wordsOf } from '../words/tokens.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { isLightWord } from './light-words.ts';
import { readable } from './readable.ts';
import { type Span, spansIn } from './synonym-spans.ts';

/** A number or name that pages have, with the pages, as the identifier index knows it. */
export interface Named {
  record: IdentifierRecord;
  pages: readonly IndexedPage[];
}

/** A piece of the query that takes part in the search by words. */
export interface Token {
  word: string;
  /** `2016`, `p1`: found by the identifier index, never by the beginning of a word. */
  isNumber: boolean;
  /** What that index has of it. */
  named?: Named | undefined;
}

/** One thing to search for, in each of the ways it may be said. A page that has one of them has the term. */
export interface Term {
  /** As typed. */
  written: string;
  ways: Way[];
  /** More ways to say it, that are not worth a search, but tell that a title or an alias means it. */
  names?: Way[];
}

export interface Way {
  words: string[];
  /** Of 1: how much a match in this way counts. */
  weight: number;
  named?: Named;
  /** Whether the last word may go on: it is still being typed. */
  begins?: boolean;
}

/** A word that is still being typed, and what it will probably be. */
export interface Completion {
  from: string;
  to: string;
}

export interface Terms {
  terms: Term[];
  corrections: Correction[];
  otherNames: OtherName[];
  unmatched: string[];
  /** Whether more could be corrected, boldly. */
  isDoubtful: boolean;
  /** What else the corrected words may have been meant to be. */
  rivals: Correction[];
  completion?: Completion | undefined;
}

export interface TermOptions {
  /** Search for the words as they are typed. */
  exactly: boolean;
  /** Whether the last word may go on. */
  typing: boolean;
  synonyms: readonly Synonym[];
  /** The vocabulary around words. */
  around(words: readonly string[]): Promise<Vocabulary>;
  /** What a word was probably meant to be that the site does not have. */
  correct(word: string): Promise<Guess | undefined>;
  /** Mend what may be meant as it is written, too. */
  boldly?: boolean;
  /** What a word is to be mended to, where that is known. */
  instead?: Correction | undefined;
}

/** Another word, or some, in place of one that the site does not have. */
export interface Guess {
  to: string;
  /** Whether the word is an ordinary one, and may be meant as it is written. */
  isDoubtful: boolean;
  /** Whether no page has it: it is a word of another name for what pages have, and means nothing apart from that. */
  isName?: boolean;
  /** Another word that it may have been meant to be as well. */
  rival?: string | undefined;
}

const SYNONYM_WEIGHT = 0.9;
const COMPOUND_WEIGHT = 0.95;
/** For a compound of which one half says nothing: `sign in` as `sign`. */
const HALF_WEIGHT = 0.5;

/** What to search for, from the query's words in order. */
export async function termsOf(typed: readonly Token[], options: TermOptions): Promise<Terms> {
  const vocabulary = await options.around(typed.map(({ word }) => word));
  const named = options.exactly ? [] : spansIn(typed, options.synonyms);
  const { tokens, corrections, unmatched, isDoubtful, rivals } = await readable(
    typed,
    named,
    vocabulary,
    options,
  );
  const spans = options.exactly ? [] : spansIn(tokens, options.synonyms);
  const spanWords = spans.flatMap(({ synonym }) => [synonym.name, ...synonym.also].flatMap(wordsOf));
  const all = await options.around([...tokens.map(({ word }) => word), ...spanWords]);
  const isIdle = idleAmong(tokens, all);
  const terms: Term[] = [];
  const otherNames: OtherName[] = [];

  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const next = tokens[at + 1];
    const span = spans.find(({ start }) => start === at);
    if (!token) break;
    if (span) {
      const term = termOfSynonym(tokens.slice(at, at + span.words.length), span, all);
      if (term.ways.length > 0) terms.push(term);
      else unmatched.push(span.written);
      const { name, former = false } = span.synonym;
      if (span.written.toLowerCase() !== name.toLowerCase()) {
        otherNames.push({ from: span.written, to: name, former });
      }
      at += span.words.length - 1;
    } else if (token.isNumber) {
      if (!token.named) unmatched.push(token.word);
      else terms.push({ written: token.word, ways: [wayOfNumber(token.named)] });
    } else {
      const compound = !options.exactly && next && compoundOf(token, next, all);
      if (compound) {
        terms.push(compound);
        at += 1;
      } else if (!isIdle(token.word)) {
        const begins = options.typing && at === tokens.length - 1;
        const apart = options.exactly || begins ? [] : partsOf(token.word, all);
        terms.push({ written: token.word, ways: [{ words: [token.word], weight: 1, begins }, ...apart] });
      }
    }
  }
  for (const term of terms) {
    term.ways = term.ways.map((way) => ({ ...way, words: tellingOf(way.words, all) }));
  }
  const completion = options.typing ? completionOf(tokens, all) : undefined;
  return { terms, corrections, otherNames, unmatched, isDoubtful, rivals, completion };
}

function completionOf(tokens: readonly Token[], vocabulary: Vocabulary): Completion | undefined {
  const last = tokens.at(-1);
  if (!last || last.isNumber || vocabulary.knows(last.word)) return undefined;
  const to = vocabulary.completed(last.word);
  return to === undefined ? undefined : { from: last.word, to };
}

/** Which words say nothing beside the others; a question of nothing but such words is searched for as it is. */
function idleAmong(tokens: readonly Token[], vocabulary: Vocabulary): (word: string) => boolean {
  const isIdle = (word: string) => isStopWord(word) || isLightWord(word);
  const isIdleHere = (word: string) => isIdle(word) || isEverywhere(word, vocabulary);
  if (tokens.some(({ isNumber, word }) => isNumber || !isIdleHere(word))) return isIdleHere;
  if (tokens.some(({ word }) => !isIdle(word))) return isIdle;
  return tokens.some(({ word }) => !isStopWord(word)) ? isStopWord : () => false;
}

/** On a large site, whether most pages have a word: it tells them apart no more than a stop word, and is as long to load as any. */
function isEverywhere(word: string, vocabulary: Vocabulary): boolean {
  return (
    vocabulary.pageCount >= LARGE_SITE && vocabulary.pages(word) > vocabulary.pageCount * SHARE_EVERYWHERE
  );
}

/** The words that tell pages apart, if there are any: the others are not searched for in a name either. */
function tellingOf(words: readonly string[], vocabulary: Vocabulary): string[] {
  const telling = words.filter((word) => !isEverywhere(word, vocabulary));
  return telling.length > 0 ? telling : [...words];
}

/** On a smaller site every word of a title is worth its few bytes. */
const LARGE_SITE = 1000;
const SHARE_EVERYWHERE = 0.5;

function wayOfNumber(named: Named): Way {
  return { words: [named.record.name.toLowerCase()], weight: 1, named };
}

/** More words than these are a long name. */
const LONG_NAME = 2;

/** The share of pages that have a name which is usual. */
const USUAL_SHARE = 0.1;

function isUsual(name: string, vocabulary: Vocabulary): boolean {
  const [word, another] = wordsOf(name);
  if (word === undefined || another !== undefined) return false;
  return vocabulary.pages(word) >= USUAL_SHARE * vocabulary.pageCount;
}

/** Two words that the site writes as one. */
function compoundOf(first: Token, second: Token, vocabulary: Vocabulary): Term | undefined {
  if (second.isNumber) return undefined;
  const compound = vocabulary.compoundOf(first.word, second.word);
  if (!compound || isStopWord(compound)) return undefined;
  const apart = [first.word, second.word].filter((part) => !isStopWord(part));
  const ways: Way[] = [{ words: [compound], weight: 1 }];
  if (apart.length > 0 && apart.every((part) => vocabulary.knows(part))) {
    ways.push({ words: apart, weight: apart.length === 2 ? COMPOUND_WEIGHT : HALF_WEIGHT });
  }
  return { written: `${first.word} ${second.word}`, ways };
}

/** What is written as one word in a few places, as in a name, and nearly always as two: `passwordpolicy`. */
function partsOf(word: string, vocabulary: Vocabulary): Way[] {
  const parts = vocabulary.splitOf(word);
  if (!parts?.every((part) => !isStopWord(part) && vocabulary.pages(part) > 2 * vocabulary.pages(word)))
    return [];
  return [{ words: parts, weight: COMPOUND_WEIGHT }];
}

function termOfSynonym(taken: readonly Token[], { synonym, written }: Span, vocabulary: Vocabulary): Term {
  const ways: Way[] = [];
  const [only] = taken;
  if (taken.length === 1 && only?.isNumber) {
    if (only.named) ways.push(wayOfNumber(only.named));
  } else addWay(written, 1);
  // Other short names are searched too; longer ones would cost more files than they find pages. So would the name of
  // today where it is as long, and what is written is as usual on the site: `sspr`.
  const isLong = wordsOf(synonym.name).length > LONG_NAME;
  if (!isLong || !isUsual(written, vocabulary)) addWay(synonym.name, SYNONYM_WEIGHT);
  for (const name of synonym.also) if (wordsOf(name).length === 1) addWay(name, SYNONYM_WEIGHT);
  const searched = ways.length;
  for (const name of [synonym.name, ...synonym.also]) addWay(name, SYNONYM_WEIGHT);
  return { written, ways: ways.slice(0, searched), names: ways.slice(searched) };

  function addWay(name: string, weight: number) {
    const words = wordsOf(name).filter((word) => !isStopWord(word));
    const [first, ...others] = words;
    // A number alone is for the identifier index, unlike `21Vianet`; and a word that no page has finds nothing.
    if (first === undefined || (others.length === 0 && /\d/.test(first) && !/[a-z]{4}/.test(first))) return;
    if (words.some((word) => !/\d/.test(word) && !vocabulary.knows(word))) return;
    // A page that has all words of one way is found by another that has some of them.
    if (ways.some((way) => way.words.every((word) => words.includes(word)))) return;
    ways.push({ words, weight });
  }
}

import { isDeepStrictEqual } from 'node:util';
import type { Fragment } from '../indexed-pages.ts';
import { byBytes } from './by-bytes.ts';
import type { CborValue } from './cbor.ts';
import type { TextParts } from './text-parts.ts';
import {
  isOnPages,
  mergeWord,
  type PagePlaces,
  readWord,
  type WordPlaces,
  writeWord,
} from './word-places.ts';
import type { WordEntry } from './write-words.ts';

/**
 * What Pagefind would make of all pages, where it read only those anew that changed.
 *
 * @param known - what it made of all pages before
 * @param anew - what it made of those that changed
 * @returns `undefined` where that cannot be told: when the pages that changed are not among the known ones, or when the
 *   metadata fields are others than they were
 */
export function mergeParts(known: TextParts, anew: TextParts): TextParts | undefined {
  const numbers = new Map(known.pages.map(({ url }, number) => [url, number]));
  const pages = [...known.pages];
  const numbersAnew: number[] = [];
  for (const page of anew.pages) {
    const number = numbers.get(page.url);
    if (number === undefined) return undefined;
    numbersAnew.push(number);
    pages[number] = page;
  }
  if (known.version !== anew.version || !isDeepStrictEqual(fieldsOf(pages), known.fields)) return undefined;
  const fields = anew.fields.map((field) => known.fields.indexOf(field));
  const wordsAnew = anew.words.map(({ bytes }) => renumbered(readWord(bytes), numbersAnew, fields));
  return { ...known, pages, words: mergeWords(known.words, wordsAnew, new Set(numbersAnew)) };
}

function fieldsOf(pages: readonly Fragment[]): string[] {
  return [...new Set(pages.flatMap(({ meta }) => Object.keys(meta)))].sort(byBytes);
}

function mergeWords(
  known: readonly WordEntry[],
  anew: readonly WordPlaces[],
  numbers: ReadonlySet<number>,
): WordEntry[] {
  const waiting = new Map(anew.map((word) => [word.word, word]));
  const words: WordEntry[] = [];
  for (const entry of known) {
    const fresh = waiting.get(entry.word);
    if (!fresh && !isOnPages(entry.bytes, numbers)) {
      words.push(entry);
      continue;
    }
    waiting.delete(entry.word);
    const merged = mergeWord(readWord(entry.bytes), fresh, numbers);
    if (merged) words.push(entryOf(merged));
  }
  for (const word of waiting.values()) words.push(entryOf(word));
  return waiting.size === 0 ? words : words.sort((one, other) => byBytes(one.word, other.word));
}

function entryOf(places: WordPlaces): WordEntry {
  return { word: places.word, bytes: writeWord(places) };
}

/**
 * A word with the numbers that its pages and metadata fields have among all.
 *
 * @param numbers - by the number that a page had alone
 * @param fields - by the place that a field had alone
 */
function renumbered(
  { word, pages, forms }: WordPlaces,
  numbers: readonly number[],
  fields: readonly number[],
): WordPlaces {
  // A metadata field is named by a number below zero, which the places in it follow.
  const field = (value: CborValue) =>
    typeof value === 'number' && value < 0 ? -1 - (fields[-1 - value] ?? 0) : value;
  const renumber = (places: readonly PagePlaces[]) =>
    places
      .map(({ page, text, fields: inFields }) => ({
        page: numbers[page] ?? 0,
        text,
        fields: inFields.map(field),
      }))
      .sort((one, other) => one.page - other.page);
  return { word, pages: renumber(pages), forms: forms.map(([form, inForm]) => [form, renumber(inForm)]) };
}

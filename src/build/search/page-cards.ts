import { brotliCompressSync } from 'node:zlib';
import { writeCards } from '../../search/cards-file.ts';
import type { PageCard } from '../../search/manifest.ts';
import { isStopWord } from '../../search/words/stop-words.ts';
import { wordsOf } from '../../search/words/tokens.ts';
import { NAME_LETTERS } from './bundle/bundle-tables.ts';
import { cardOf } from './card-of.ts';
import type { FoundPage } from './indexed-pages.ts';

/** More than this, in bytes with brotli, would delay every first search more than the pages' own files do. */
const MOST = 24_000;

/** Brotli makes cards a fifth to a sixth of their length: what is so much longer need not be tried. */
const MOST_LETTERS = MOST * 12;

/** With more words, or more that tell something, an alias is a question, and stands among those that are asked. */
const MOST_WORDS_OF_NAME = 4;
const MOST_TELLING_WORDS = 3;

/**
 * All cards in one file; `undefined` where that would be too heavy.
 *
 * @param areAsked - whether search has the questions that people ask: they tell all that headings would, and are no
 *   heavier to load with ten times as many words
 */
export function pageCards(pages: readonly FoundPage[], areAsked = false): string | undefined {
  const file = fileOf(pages, areAsked);
  if (file.length > MOST_LETTERS) return undefined;
  return brotliCompressSync(file).length > MOST ? undefined : file;
}

/**
 * The cards in files by name, of pages whose names begin with that of their cards; `undefined` where they do not, or where
 * that is no fewer files than the pages have themselves.
 */
export function cardFiles(pages: readonly FoundPage[]): Map<string, string> | undefined {
  const byName = Map.groupBy(pages, ({ id }) => id.slice(0, NAME_LETTERS));
  if (byName.size > pages.length / 2) return undefined;
  return new Map([...byName].map(([name, share]) => [name, fileOf(share)]));
}

function fileOf(pages: readonly FoundPage[], areAsked = false): string {
  const cards = pages.map((page): [string, PageCard] => {
    const card = cardOf(page);
    if (!areAsked) return [page.id, card];
    const aliases = card.aliases.filter(isName);
    return [page.id, { ...card, aliases, headings: [] }];
  });
  return writeCards(new Map(cards));
}

function isName(alias: string): boolean {
  const words = wordsOf(alias);
  const telling = words.filter((word) => !isStopWord(word));
  return words.length <= MOST_WORDS_OF_NAME || telling.length <= MOST_TELLING_WORDS;
}

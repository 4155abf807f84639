import { brotliCompressSync } from 'node:zlib';
import { namesIn } from '../../search/engine/page-card.ts';
import type { PageCard } from '../../search/manifest.ts';
import type { FoundPage } from './indexed-pages.ts';

/** More than this, in bytes with brotli, would delay every first search more than the pages' own files do. */
const MOST = 24_000;

/** Brotli makes cards a fifth to a sixth of their length: what is so much longer need not be tried. */
const MOST_LETTERS = MOST * 12;

/** All cards in one file; `undefined` where that would be too heavy. */
export function pageCards(pages: readonly FoundPage[]): string | undefined {
  const cards = pages.map(({ id, url, title, kind, clouds, aliases, headings }): [string, PageCard] => {
    // The other names of a code are its spellings, which the identifier index has.
    const names = kind === 'code' ? [] : namesIn(aliases);
    return [id, { url, title, kind: kind || undefined, clouds, aliases: names, headings }];
  });
  const file = JSON.stringify(Object.fromEntries(cards));
  if (file.length > MOST_LETTERS) return undefined;
  return brotliCompressSync(file).length > MOST ? undefined : file;
}

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Keep } from '../../kept/kept-bytes.ts';
import { cardOf } from '../card-of.ts';
import { type Fragment, foundPage } from '../indexed-pages.ts';
import { writeBundleFile } from './bundle-file.ts';
import { nameFor, type TablePage } from './bundle-tables.ts';

/** In about so many files the pages of a large site lie; those of the first results are loaded when their heads are shown. */
const FILES = 250;

/** So many files of pages, which stand beside each other, share one of cards. */
const FILES_OF_CARDS = 2;

/**
 * Writes the pages of a large site, some to a file. Pagefind's names for them are as random as they are many, and all of
 * them come before the first search; these begin with the name of the pages' cards, go on with that of their file, and
 * differ only in the end.
 *
 * @returns the pages in the same order
 */
export async function writePages(
  bundle: string,
  pages: readonly Fragment[],
  keep?: Keep,
): Promise<TablePage[]> {
  await mkdir(join(bundle, 'fragment'), { recursive: true });
  const files = inParts(pages, Math.ceil(pages.length / FILES));
  const renamed: TablePage[] = [];
  for (const share of inParts(files, FILES_OF_CARDS))
    renamed.push(...(await writeShare(bundle, share, keep)));
  return renamed;
}

async function writeShare(
  bundle: string,
  files: readonly (readonly Fragment[])[],
  keep: Keep | undefined,
): Promise<TablePage[]> {
  const texts = files.map((pages) => pages.map((page) => JSON.stringify(page)));
  const cards = files.flat().map((page) => JSON.stringify(cardOf(foundPage('', page))));
  const cardsName = nameFor([...texts.flat(), ...cards]);
  const written = files.map(async (pages, place) => {
    const name = `${cardsName}${place}`;
    const idOf = (index: number) => `${name}${index.toString(36)}`;
    const entries = texts[place]?.map((text, index) => `${JSON.stringify(idOf(index))}:${text}`) ?? [];
    const file = join(bundle, 'fragment', `${name}.pf_fragment`);
    await writeBundleFile(file, Buffer.from(`{${entries.join(',')}}`), keep);
    return pages.map(({ word_count: words }, index): TablePage => [idOf(index), words, name]);
  });
  return (await Promise.all(written)).flat();
}

function inParts<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, place) =>
    items.slice(place * size, (place + 1) * size),
  );
}

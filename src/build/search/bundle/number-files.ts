import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { type BundleTables, nameFor, type TableChunk, type TablePage } from './bundle-tables.ts';

/** So many letters of a name tell one index from another: of 60 million, two that follow each other are hardly the same. */
const LETTERS = 5;

/**
 * Names the files of pages and words by their place, after a few letters that change with the index. Pagefind's own names
 * are random, and all of them come before the first search; these compress to a third.
 */
export async function numberFiles(
  bundle: string,
  { pages, chunks }: Pick<BundleTables, 'pages' | 'chunks'>,
): Promise<Pick<BundleTables, 'pages' | 'chunks'>> {
  const index = nameFor([...pages.map(([id]) => id), ...chunks.map(([, , name]) => name)]).slice(0, LETTERS);
  const nameOf = (place: number) => `${index}${place.toString(36)}`;
  const move = (folder: string, extension: string, from: string, to: string) =>
    rename(join(bundle, folder, `${from}.${extension}`), join(bundle, folder, `${to}.${extension}`));
  await Promise.all([
    ...pages.map(([id], place) => move('fragment', 'pf_fragment', id, nameOf(place))),
    ...chunks.map(([, , name], place) => move('index', 'pf_index', name, nameOf(place))),
  ]);
  return {
    pages: pages.map(([, words, group], place): TablePage => [nameOf(place), words, group]),
    chunks: chunks.map(([from, to], place): TableChunk => [from, to, nameOf(place)]),
  };
}

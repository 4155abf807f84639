import { rm } from 'node:fs/promises';
import type { Keep } from '../../kept/kept-bytes.ts';
import { areGrouped, fileOf, readEntry, readTables, writeTables } from './bundle-tables.ts';
import { numberFiles } from './number-files.ts';
import { renamePages } from './rename-pages.ts';
import { shareWords } from './share-words.ts';

/**
 * Makes a bundle that Pagefind wrote lighter to search: what comes before the first search is packed better, and what a
 * word needs holds less that was not asked for. Pagefind's own script reads it as before.
 *
 * @param keep - finds what was packed before
 * @throws when the bundle is not as Pagefind 1.6 writes it
 */
export async function refitBundle(bundle: string, keep?: Keep): Promise<void> {
  const { language } = await readEntry(bundle);
  const tables = await readTables(bundle, language.hash);
  await rm(fileOf(bundle, language.hash));
  const refitted = areGrouped(tables)
    ? {
        pages: await renamePages(bundle, tables.pages, keep),
        chunks: await shareWords(bundle, tables.chunks, keep),
      }
    : // A small site's files are small already, and what Pagefind finds of longer words depends a little on them.
      await numberFiles(bundle, tables);
  await writeTables(bundle, { ...tables, ...refitted }, keep);
}

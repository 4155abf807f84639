import { rm } from 'node:fs/promises';
import type { Keep } from '../../kept/kept-bytes.ts';
import type { Fragment } from '../indexed-pages.ts';
import { fileOf, readEntry, readTables, writeTables } from './bundle-tables.ts';
import { numberFiles } from './number-files.ts';
import { readParts, writeParts } from './text-parts.ts';

/**
 * Makes the bundle that Pagefind wrote for a small site lighter to search: what comes before the first search is packed
 * better. Pagefind's own script reads it as before.
 *
 * @throws when the bundle is not as Pagefind 1.6 writes it
 */
export async function refitSmall(bundle: string, keep?: Keep): Promise<void> {
  const { language } = await readEntry(bundle);
  const tables = await readTables(bundle, language.hash);
  await rm(fileOf(bundle, language.hash));
  // Its files are small already, and what Pagefind finds of longer words depends a little on how they are shared out.
  await writeTables(bundle, { ...tables, ...(await numberFiles(bundle, tables)) }, keep);
}

/**
 * Does the same for a large site, where besides what a word needs holds less that was not asked for.
 *
 * @param keep - finds what was packed before
 * @returns the pages by their names
 * @throws when the bundle is not as Pagefind 1.6 writes it
 */
export async function refitLarge(bundle: string, keep?: Keep): Promise<Map<string, Fragment>> {
  return writeParts(bundle, await readParts(bundle), keep);
}

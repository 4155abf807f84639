import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SearchPage } from './page.ts';
import { readPage } from './read-page.ts';

/** Reads all pages of a built site that search is meant to find, ordered by path. */
export async function readPages(folder: string): Promise<SearchPage[]> {
  const files = (await Array.fromAsync(glob('**/index.html', { cwd: folder }))).sort();
  const pages: SearchPage[] = [];
  for (const file of files) {
    const path = `/${file.replaceAll('\\', '/').slice(0, -'index.html'.length)}`;
    const page = readPage(await readFile(join(folder, file), 'utf8'), path);
    if (page) pages.push(page);
  }
  return pages;
}

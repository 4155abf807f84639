import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';

/**
 * More pages than this share fragment files: a fragment a page would alone fill a small host's limit of files. The pages
 * of a large site leave less of it, and a few more pages in each file cost a search few bytes.
 */
const MAX_FRAGMENTS = 2000;
const MAX_FRAGMENTS_OF_LARGE = 500;
/** Half of what a small host takes. */
const LARGE_SITE = 7500;

/**
 * Pagefind's index comes in chunks of words, and a search loads one for each word. On a small site smaller ones than
 * the default of 20,000 cost a few bytes in all and spare three of four to the one who searches. The variable is
 * marked unstable by its makers: without it the search is the same and heavier, which the bench would show.
 */
const CHUNK_SIZE_OPTION = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';
const SMALL_SITE = 2000;
const SMALL_CHUNK = '500';

/** Which pages of a site are read: all, or those of some folders and some single ones. */
export interface PagesToRead {
  /** Folders below the site, such as `articles`. */
  folders: readonly string[];
  /** Paths of pages, such as `/t/32045826/`. */
  pages: readonly string[];
}

/**
 * Indexes the pages of a built site that have `data-pagefind-body`, and writes the bundle.
 *
 * @returns how many pages were read, indexed or not
 * @throws what Pagefind returns as `errors`
 */
export async function writeFullText(
  site: string,
  bundle: string,
  pageCount: number,
  only?: PagesToRead,
): Promise<number> {
  const before = process.env[CHUNK_SIZE_OPTION];
  if (pageCount <= SMALL_SITE) process.env[CHUNK_SIZE_OPTION] ??= SMALL_CHUNK;
  try {
    const { index, errors } = await createIndex({
      forceLanguage: 'en',
      maxFragments: pageCount > LARGE_SITE ? MAX_FRAGMENTS_OF_LARGE : MAX_FRAGMENTS,
    });
    refuse(errors, 'start');
    if (!index) throw new Error('Pagefind gave no index.');
    const read = only ? await addPages(index, site, only) : await addAll(index, site);
    const written = await index.writeFiles({ outputPath: bundle });
    refuse(written.errors, 'write the index');
    return read;
  } finally {
    await close();
    // Another index of the same run may be a large one.
    if (before === undefined) delete process.env[CHUNK_SIZE_OPTION];
  }
}

async function addAll(index: PagefindIndex, site: string, glob?: string): Promise<number> {
  const added = await index.addDirectory({ path: site, ...(glob ? { glob } : {}) });
  refuse(added.errors, 'read the pages');
  return added.page_count;
}

async function addPages(
  index: PagefindIndex,
  site: string,
  { folders, pages }: PagesToRead,
): Promise<number> {
  let read = 0;
  for (const folder of folders) read += await addAll(index, site, `${folder}/**/*.html`);
  for (const path of pages) {
    const content = await readFile(join(site, path, 'index.html'), 'utf8');
    const { errors } = await index.addHTMLFile({ url: path, content });
    refuse(errors, `read ${path}`);
    read += 1;
  }
  return read;
}

function refuse(errors: readonly string[], step: string): void {
  if (errors.length > 0) throw new Error(`Pagefind could not ${step}:\n${errors.join('\n')}`);
}

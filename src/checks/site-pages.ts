import { type Dirent, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type KnownValues, readPage, type SitePage } from './read-page.ts';

/** A built site: every file with its size, and every page. */
export interface SiteFiles {
  /** Paths from the root of the site, with a slash in front. */
  files: Map<string, number>;
  pages: Map<string, SitePage>;
}

/** A page, and its file as it was when it was read. */
interface ReadPage {
  written: number;
  size: number;
  page: SitePage;
}

/**
 * Reads every page of a built site once; asked again, those that are new or were written anew. Files are read one after
 * the other: a promise for each of fifteen thousand takes longer than the reading.
 */
export class SiteReader {
  readonly #site: string;
  readonly #known: KnownValues = new Map();
  #read = new Map<string, ReadPage>();

  /** @param site - the folder of the built site */
  constructor(site: string) {
    this.#site = site;
  }

  read(): SiteFiles {
    const files = new Map<string, number>();
    const pages = new Map<string, SitePage>();
    const read = new Map<string, ReadPage>();
    for (const place of filesBelow(this.#site)) {
      const path = place.slice(this.#site.length).split('\\').join('/').replace(/^\/*/, '/');
      const state = statSync(place, { throwIfNoEntry: false });
      // The site may still be written, and what is not finished is moved.
      if (!state) continue;
      const { size, mtimeMs: written } = state;
      files.set(path, size);
      if (!path.endsWith('.html')) continue;
      const known = this.#read.get(path);
      const isSame = known?.written === written && known.size === size;
      const page = isSame ? known.page : this.#readPage(path, place);
      read.set(path, { written, size, page });
      pages.set(page.path, page);
    }
    this.#read = read;
    return { files, pages };
  }

  /** Writes a page, such as `/faq/`, and reads it on the way. */
  write(address: string, html: Buffer): void {
    const path = `${address}index.html`;
    const place = join(this.#site, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, html);
    const { mtimeMs: written, size } = statSync(place);
    const page = readPage(address, html, this.#known);
    this.#read.set(path, { written, size, page });
  }

  #readPage(path: string, place: string): SitePage {
    return readPage(path.replace(/index\.html$/, ''), readFileSync(place), this.#known);
  }
}

/** Every file below a folder, its own first. One inside it that is moved meanwhile has none. */
function* filesBelow(folder: string, entries = readdirSync(folder, WITH_TYPES)): Generator<string> {
  for (const entry of entries) if (entry.isFile()) yield join(folder, entry.name);
  for (const entry of entries) {
    const place = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(place, entriesIfThere(place));
  }
}

const WITH_TYPES = { withFileTypes: true } as const;

function entriesIfThere(folder: string): Dirent[] {
  try {
    return readdirSync(folder, WITH_TYPES);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

import { type Dirent, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { type KnownValues, readPage, type SitePage, without } from './read-page.ts';

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

  /**
   * Takes a page that is written.
   *
   * @param address - such as `/faq/`
   * @param html - its bytes
   */
  take(address: string, html: Buffer, file: Stats): void {
    this.#keep(readPage(address, html, this.#known), file);
  }

  /**
   * Takes a page that leads where another one does, which was taken before it.
   *
   * @param less - tags that it has not
   */
  takeCopy(address: string, of: string, less: string, file: Stats): void {
    const page = this.#read.get(`${of}index.html`)?.page;
    if (!page) throw new Error(`${of} is not there to be copied.`);
    const lacks = readPage(of, Buffer.from(less, 'latin1'), this.#known);
    this.#keep({ ...without(page, lacks), path: address }, file);
  }

  #keep(page: SitePage, { mtimeMs: written, size }: Stats): void {
    this.#read.set(`${page.path}index.html`, { written, size, page });
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

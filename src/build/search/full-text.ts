import { close, createIndex, type PagefindIndex } from 'pagefind';

/**
 * More pages than this share fragment files: a fragment a page would alone fill a small host's limit of files. The pages
 * of a large site leave less of it: its files of pages are only loaded when the heads of the results are there.
 */
const MAX_FRAGMENTS = 2000;
const MAX_FRAGMENTS_OF_LARGE = 250;

/**
 * Pagefind's index comes in chunks of words, and a search loads one for each word. On a small site smaller ones than
 * the default of 20,000 cost a few bytes in all and spare three of four to the one who searches. The variable is
 * marked unstable by its makers: without it the search is the same and heavier, which the bench would show.
 */
const CHUNK_SIZE_OPTION = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';
const SMALL_CHUNK = '300';

/** So many pages are on their way to Pagefind's process at once: it never waits, and they do not pile up. */
const AT_ONCE = 64;

/** A page to be found: its path, and HTML with `data-pagefind-body`. */
export interface SearchPage {
  path: string;
  html: string;
}

/** A full-text index in the making, by Pagefind in a process of its own. One can be made at a time. */
export class FullText {
  readonly #index: PagefindIndex;
  readonly #before: string | undefined;
  /** Of the site. */
  readonly size: 'small' | 'large';
  #read = 0;

  private constructor(index: PagefindIndex, size: 'small' | 'large', before: string | undefined) {
    this.#index = index;
    this.size = size;
    this.#before = before;
  }

  /**
   * @param size - of the site; see `isLargeSite`
   * @throws what Pagefind returns as `errors`, as does everything here
   */
  static async begin(size: 'small' | 'large'): Promise<FullText> {
    const before = process.env[CHUNK_SIZE_OPTION];
    if (size === 'small') process.env[CHUNK_SIZE_OPTION] ??= SMALL_CHUNK;
    const { index, errors } = await createIndex({
      forceLanguage: 'en',
      maxFragments: size === 'large' ? MAX_FRAGMENTS_OF_LARGE : MAX_FRAGMENTS,
    });
    refuse(errors, 'start');
    if (!index) throw new Error('Pagefind gave no index.');
    return new FullText(index, size, before);
  }

  /** Adds pages that are not written yet, as they come. */
  async addPages(pages: Iterable<SearchPage> | AsyncIterable<SearchPage>): Promise<void> {
    const under = new Set<Promise<void>>();
    for await (const { path, html } of pages) {
      const adding = this.#add(path, html).finally(() => under.delete(adding));
      under.add(adding);
      if (under.size >= AT_ONCE) await Promise.race(under);
    }
    await Promise.all(under);
  }

  /** Adds the pages of a built site that have `data-pagefind-body`. */
  async addSite(site: string): Promise<void> {
    const added = await this.#index.addDirectory({ path: site });
    refuse(added.errors, 'read the pages');
    this.#read += added.page_count;
  }

  /**
   * Writes the bundle and ends Pagefind's process.
   *
   * @returns how many pages were read, indexed or not
   */
  async write(bundle: string): Promise<number> {
    try {
      const { errors } = await this.#index.writeFiles({ outputPath: bundle });
      refuse(errors, 'write the index');
      return this.#read;
    } finally {
      await close();
      // Another index of the same run may be of another size.
      if (this.#before === undefined) delete process.env[CHUNK_SIZE_OPTION];
    }
  }

  async #add(path: string, html: string): Promise<void> {
    const { errors } = await this.#index.addHTMLFile({ url: path, content: html });
    refuse(errors, `read ${path}`);
    this.#read += 1;
  }
}

function refuse(errors: readonly string[], step: string): void {
  if (errors.length > 0) throw new Error(`Pagefind could not ${step}:\n${errors.join('\n')}`);
}

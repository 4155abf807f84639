import type { SearchPage } from '../page.ts';

/** What a list of results needs of a page. */
export interface Hit {
  path: string;
  title: string;
}

/** Searches an index that has been loaded; the best page first, at most `RESULTS`. */
export type Search = (query: string) => Hit[];

/**
 * An engine that loads its whole index before it answers. `build` runs in Node and gives the file that a host would
 * serve; `load` reads that file, in Node for the judgement and in the browser for the time.
 */
export interface Peer {
  build(pages: readonly SearchPage[]): string | Promise<string>;
  load(file: string): Search | Promise<Search>;
}

/** As many pages as are judged. */
export const RESULTS = 10;

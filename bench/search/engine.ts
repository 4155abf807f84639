import type { Browser } from 'playwright';
import type { SearchPage } from './page.ts';

/** A set of pages that all engines search: our own site, or the corpus. */
export interface Collection {
  name: 'site' | 'corpus';
  /** The built pages. Signpost's own index is written into it. */
  site: string;
  /** Served beside the site: the peers' indexes and pages, each below `peers/<name>/`. */
  beside: string;
  pages: readonly SearchPage[];
}

/** Where a collection is served, and a browser for what only runs there. */
export interface Place {
  origin: string;
  browser: Browser;
}

/** Searches; paths of pages, best first. */
export interface OpenEngine {
  search(query: string): Promise<string[]>;
  close(): Promise<void>;
}

/** One of the engines that are compared. */
export interface Engine {
  name: string;
  version: string;
  /** Makes the index and all that a browser needs for it. */
  build(collection: Collection): Promise<void>;
  open(place: Place): Promise<OpenEngine>;
  /** The page that answers `?q=`, and what is there once it shows its first result. */
  page: { path: string; firstResult: string };
}

import type { Manifest } from '../manifest.ts';
import type { Sister } from './sites.ts';

/** The part of Pagefind's browser interface that is used here. See https://pagefind.app/docs/api/ */
export interface PagefindModule {
  createInstance(options: Readonly<Record<string, unknown>>): PagefindInstance;
}

interface PagefindInstance {
  init(): Promise<void>;
  mergeIndex(folder: string, options: Readonly<Record<string, unknown>>): Promise<void>;
  search(
    query: string | null,
    options?: { filters?: Readonly<Record<string, string>> },
  ): Promise<{ results: RawResult[] }>;
  filters(): Promise<Record<string, Record<string, number>>>;
}

interface RawResult {
  id: string;
  score: number;
  /** Places of the words that matched. */
  words: number[];
  matchedMetaFields?: string[];
  data(): Promise<PageData>;
}

/** A page as its fragment holds it. */
export interface PageData {
  url: string;
  content: string;
  meta: Readonly<Record<string, string>>;
  filters: Readonly<Record<string, readonly string[]>>;
  anchors: readonly { element: string; id: string; text: string; location: number }[];
}

/** A page that has what was searched for. */
export interface Hit {
  id: string;
  score: number;
  /** Places of the matching words in the page's text, split at white space. */
  places: readonly number[];
  /** Metadata fields that match: `title`, `aliases`. */
  fields: readonly string[];
  load(): Promise<PageData>;
}

export interface FullText {
  /** The pages that have every one of the words, or words that begin with them. */
  search(words: readonly string[]): Promise<readonly Hit[]>;
  /** All pages. */
  all(): Promise<readonly Hit[]>;
  /** For each value of each filter, how many pages have it. */
  values(): Promise<Record<string, Record<string, number>>>;
  /** The pages with a value of a filter. */
  having(filter: string, value: string): Promise<readonly Hit[]>;
}

/** How Pagefind weighs, in one place. The words' own weights come from the headings they stand in. */
export interface FullTextRanking {
  termSimilarity: number;
  pageLength: number;
  termSaturation: number;
  termFrequency: number;
  metaWeights: Readonly<Record<string, number>>;
}

/**
 * Starts Pagefind without its own worker: the whole engine runs in one.
 *
 * @param sisters - sites whose indexes are searched with it, as if all were one
 * @throws when an index or WebAssembly cannot be loaded
 */
export async function openFullText(
  module: PagefindModule,
  base: string,
  manifest: Manifest,
  ranking: FullTextRanking,
  sisters: readonly Sister[] = [],
): Promise<FullText> {
  const pagefind = module.createInstance({
    basePath: `${base}${manifest.pagefind}`,
    baseUrl: '/',
    language: 'en',
    noWorker: true,
    metaCacheTag: manifest.tag,
    ranking,
  });
  await pagefind.init();
  // Their pages keep their own addresses, their words are weighed in the same way. See https://pagefind.app/docs/multisite/
  await Promise.all(
    sisters.map(({ origin, manifest: { pagefind: folder, tag } }) =>
      pagefind.mergeIndex(`${origin}${folder}`, {
        baseUrl: `${origin}/`,
        language: 'en',
        metaCacheTag: tag,
        ranking,
      }),
    ),
  );
  // Only a search waits for the files, and says when one could not be had.
  await pagefind.search('');
  const kept = new Map<string, Promise<readonly Hit[]>>();

  function once(key: string, find: () => Promise<{ results: RawResult[] }>): Promise<readonly Hit[]> {
    let finding = kept.get(key);
    if (!finding) {
      finding = find().then(({ results }) => results.map(toHit));
      kept.set(key, finding);
      finding.catch(() => kept.delete(key));
    }
    return finding;
  }

  return {
    search: (words) => once(words.join(' '), () => pagefind.search(words.join(' '))),
    all: () => once('\n', () => pagefind.search(null)),
    values: () => pagefind.filters(),
    having: (filter, value) =>
      once(`${filter}\n${value}`, () => pagefind.search(null, { filters: { [filter]: value } })),
  };
}

function toHit({ id, score, words, matchedMetaFields = [], data }: RawResult): Hit {
  return { id, score, places: words, fields: matchedMetaFields, load: data };
}

/** The part of Pagefind's browser interface that is used here. See https://pagefind.app/docs/api/ */
interface Pagefind {
  options(options: Readonly<Record<string, unknown>>): Promise<void>;
  init(): Promise<void>;
  search(query: string | null, options: { filters: Filters }): Promise<{ results: RawResult[] }>;
}

interface RawResult {
  data(): Promise<PageData>;
}

interface PageData {
  url: string;
  excerpt: string;
  meta: Readonly<Record<string, string>>;
  sub_results: { url: string; title: string; excerpt: string }[];
}

/** What results must be of; an absent filter lets everything through. */
export type Filters = Readonly<Partial<Record<'kind' | 'cloud', string>>>;

/** A heading of a found page, with what matched below it. */
export interface Heading {
  url: string;
  title: string;
  excerpt: string;
}

/** A found page. Excerpts are escaped HTML with `<mark>`; see `excerptParts`. */
export interface Result {
  url: string;
  title: string;
  kind: string | undefined;
  excerpt: string;
  headings: Heading[];
}

/** The answer to a query: how many pages match, and the best of them in full. */
export interface Answer {
  total: number;
  results: Result[];
}

const ADDRESS = '/pagefind/pagefind.js';
const MOST_RESULTS = 20;
const MOST_HEADINGS = 3;

let loading: Promise<Pagefind> | undefined;

/**
 * Loads the index once. A failed load is forgotten, so that the next call tries again.
 *
 * @throws when the index or WebAssembly cannot be loaded.
 */
export function loadIndex(): Promise<Pagefind> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<Pagefind> {
  // A browser remembers a module that failed to load; another address makes it ask again.
  const attempt = attempts === 0 ? '' : `?attempt=${attempts}`;
  attempts += 1;
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${ADDRESS}${attempt}`);
  await pagefind.options({ excerptLength: 24, ranking: { termSaturation: 1.2, pageLength: 0.4 } });
  await pagefind.init();
  return pagefind;
}

let attempts = 0;

/** Searches the full text. */
export async function search(query: string, filters: Filters): Promise<Answer> {
  const pagefind = await loadIndex();
  const { results } = await pagefind.search(query, { filters });
  const pages = await Promise.all(results.slice(0, MOST_RESULTS).map((result) => result.data()));
  return { total: results.length, results: pages.map(toResult) };
}

function toResult({ url, excerpt, meta, sub_results }: PageData): Result {
  const headings = sub_results.filter((heading) => heading.url !== url).slice(0, MOST_HEADINGS);
  return { url, title: meta['title'] ?? url, kind: meta['kind'], excerpt, headings };
}

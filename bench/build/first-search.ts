import type { Browser, Page, Request } from 'playwright';
import type { Spread } from '../../src/search/judged/recorded.ts';
import { watchForFirstResult } from '../search/browser/first-result.ts';
import { hashOf } from '../search/sample.ts';
import { brotliSizes } from '../search/sizes.ts';
import type { BenchArticle } from './articles.ts';
import { titleOf } from './articles.ts';
import type { ToolName } from './tools.ts';

/** A built site that is served, and how its search is opened and typed into. */
export interface SearchedSite {
  tool: ToolName;
  title: string;
  folder: string;
  origin: string;
  /** The page on which the search is opened: the same article on each site. */
  page: string;
  /** What opens the search once the page's script listens: a key, or a button. Neither does anything before. */
  opener: { key: string } | { button: string };
  field: string;
  firstResult: string;
}

/** What the first search costs in a browser that has never seen the site. */
export interface SearchResult {
  tool: ToolName;
  title: string;
  queries: number;
  /** Of everything but the page, its styles and images, by brotli at its best. */
  bytes: Spread;
  /** From the beginning of the page's loading until the first result is there. */
  milliseconds: Spread;
}

const QUERIES = 8;
const WORDS = 3;
const TIMEOUT_MS = 30_000;
/** The opener is tried again after so long: whole steps of it would hide what the sites differ by. */
const AGAIN_MS = 40;
const PAGE_PARTS = new Set(['document', 'stylesheet', 'image', 'font']);

/** Words of titles, the same ones in every run: what someone types who knows what the article is about. */
export function queriesOf(articles: readonly BenchArticle[], count = QUERIES): string[] {
  return articles
    .toSorted((a, b) => hashOf(`query ${a.path}`) - hashOf(`query ${b.path}`))
    .flatMap((article) => {
      const words = titleOf(article).match(/\b[A-Za-z]{5,}\b/g) ?? [];
      return words.length < WORDS ? [] : [words.slice(0, WORDS).join(' ').toLowerCase()];
    })
    .filter((query, place, all) => all.indexOf(query) === place)
    .slice(0, count);
}

/** Searches each site for each query, site after site, so that what else the machine does falls on all alike. */
export async function measureSearch(
  browser: Browser,
  sites: readonly SearchedSite[],
  queries: readonly string[],
  told: (state: string) => void,
): Promise<SearchResult[]> {
  const costs = new Map(
    sites.map((site): [SearchedSite, { bytes: number; milliseconds: number }[]] => [site, []]),
  );
  const sizes = new Map(sites.map((site) => [site, brotliSizes({ site: site.folder, beside: site.folder })]));
  for (const [place, query] of queries.entries()) {
    told(`${place + 1} of ${queries.length} searches`);
    const found = new Map<SearchedSite, { bytes: number; milliseconds: number }>();
    for (const site of sites) {
      const opened = await searchOnce(browser, site, query);
      if (!opened) break;
      const sizeOf = sizes.get(site);
      const bytes = await Promise.all([...new Set(opened.paths)].map((path) => sizeOf?.(path) ?? 0));
      found.set(site, {
        bytes: bytes.reduce((sum, size) => sum + size, 0),
        milliseconds: opened.milliseconds,
      });
    }
    // A query that one site has no answer for says nothing about the others.
    if (found.size === sites.length) for (const [site, cost] of found) costs.get(site)?.push(cost);
  }
  return [...costs].map(([{ tool, title }, all]) => ({
    tool,
    title,
    queries: all.length,
    bytes: spreadOf(all.map(({ bytes }) => bytes)),
    milliseconds: spreadOf(all.map(({ milliseconds }) => Math.round(milliseconds))),
  }));
}

async function searchOnce(
  browser: Browser,
  site: SearchedSite,
  query: string,
): Promise<{ paths: string[]; milliseconds: number } | undefined> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const asked: { request: Request; at: number }[] = [];
    // Requests of a worker are the context's, not the page's.
    context.on('request', (request) => asked.push({ request, at: Date.now() }));
    await page.addInitScript(watchForFirstResult, site.firstResult);
    await page.goto(site.origin + site.page, { waitUntil: 'commit' });
    await openSearch(page, site);
    await page.locator(site.field).fill(query, { timeout: TIMEOUT_MS });
    const isFound = await page
      .waitForFunction(() => window.firstResultAt !== undefined, undefined, { timeout: TIMEOUT_MS })
      .then(() => true)
      .catch(() => false);
    if (!isFound) return undefined;
    const { began, milliseconds } = await page.evaluate(() => ({
      began: performance.timeOrigin,
      milliseconds: window.firstResultAt ?? Number.NaN,
    }));
    const paths = asked
      .filter(({ request, at }) => at <= began + milliseconds && !PAGE_PARTS.has(request.resourceType()))
      .map(({ request }) => new URL(request.url()))
      .filter(({ origin }) => origin === site.origin)
      .map(({ pathname }) => pathname);
    return { paths, milliseconds };
  } finally {
    await context.close();
  }
}

/** Presses what opens the search, until the page's script has begun to listen. */
async function openSearch(page: Page, { opener, field }: SearchedSite): Promise<void> {
  const end = Date.now() + TIMEOUT_MS;
  while (Date.now() < end) {
    if ('key' in opener) await page.keyboard.press(opener.key);
    else
      await page
        .locator(opener.button)
        .first()
        .click({ timeout: 1000 })
        .catch(() => undefined);
    const isOpen = await page
      .locator(field)
      .waitFor({ state: 'visible', timeout: AGAIN_MS })
      .then(() => true)
      .catch(() => false);
    if (isOpen) return;
  }
  throw new Error(`The search of ${page.url()} did not open.`);
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: sorted[Math.floor((sorted.length - 1) / 2)] ?? 0, worst: sorted.at(-1) ?? 0 };
}

import type { Browser } from 'playwright';
import type { Cold, Spread } from '../../src/search/judged/recorded.ts';
import { watchForFirstResult } from './browser/first-result.ts';
import type { Engine } from './engine.ts';
import type { Asked, ServedCollection } from './serve.ts';

/** What one query cost on one page. */
export interface ColdQuery {
  asked: Pick<Asked, 'path' | 'depth'>[];
  milliseconds: number;
}

/** Longer than anything on the machine takes, so that only what waits for an answer comes after it. */
const DELAY_MS = 150;
const TIMEOUT_MS = 60_000;

/** Opens an engine's page with a query in a browser that has never seen it, until there is a first result. */
export async function openCold(
  browser: Browser,
  engine: Engine,
  query: string,
  served: ServedCollection,
  { delayed }: { delayed: boolean },
): Promise<ColdQuery> {
  const context = await browser.newContext();
  try {
    served.delay = delayed ? DELAY_MS : 0;
    served.asked = [];
    const page = await context.newPage();
    await page.addInitScript(watchForFirstResult, engine.page.firstResult);
    await page.goto(`${served.secureOrigin}${engine.page.path}?q=${encodeURIComponent(query)}`);
    await page.waitForFunction(() => window.firstResultAt !== undefined, undefined, { timeout: TIMEOUT_MS });
    const { began, milliseconds } = await page.evaluate(() => ({
      began: performance.timeOrigin,
      milliseconds: window.firstResultAt ?? Number.NaN,
    }));
    const asked = (served.asked ?? [])
      .filter(({ isPagePart, sent }) => !isPagePart && sent && sent <= began + milliseconds)
      // The page itself is the first of the chain, and not the search's.
      .map(({ path, depth }) => ({ path, depth: depth - 1 }));
    return { asked, milliseconds };
  } finally {
    served.delay = 0;
    served.asked = undefined;
    await context.close();
  }
}

/** The figures of an engine from its queries: costs from those that were delayed, time from those that were not. */
export async function coldFigures(
  delayed: readonly ColdQuery[],
  prompt: readonly ColdQuery[],
  sizeOf: (path: string) => Promise<number>,
): Promise<Cold> {
  const bytes = await Promise.all(
    delayed.map(async ({ asked }) => {
      const sizes = await Promise.all([...new Set(asked.map(({ path }) => path))].map(sizeOf));
      return sizes.reduce((sum, size) => sum + size, 0);
    }),
  );
  return {
    queries: delayed.length,
    bytes: spreadOf(bytes),
    requests: spreadOf(delayed.map(({ asked }) => asked.length)),
    roundTrips: spreadOf(delayed.map(({ asked }) => Math.max(0, ...asked.map(({ depth }) => depth)))),
    milliseconds: spreadOf(prompt.map(({ milliseconds }) => Math.round(milliseconds))),
  };
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: sorted[Math.floor((sorted.length - 1) / 2)] ?? 0, worst: sorted.at(-1) ?? 0 };
}

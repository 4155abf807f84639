import type { Browser, Response } from 'playwright';
import { watchPage } from './page-watch.ts';
import { type Weight, weigh } from './weigh.ts';

/** What opening a page costs, and what it did that it should not. */
export interface Measure {
  weight: Weight;
  requests: number;
  thirdParty: string[];
  cspReports: string[];
  shift: number;
}

/** Time for what a page starts by itself once it is idle, as Starlight does with its search. */
const SETTLE_MS = 500;

interface Screen {
  width: number;
  height: number;
}
const DESKTOP: Screen = { width: 1280, height: 900 };
const PHONE: Screen = { width: 412, height: 823 };

/**
 * Opens a page with an empty cache, touches nothing, and takes stock when it has come to rest. Bytes and requests are
 * those of the desktop; the layout shift is the greater of the desktop's and the phone's.
 */
export async function measurePage(browser: Browser, url: string): Promise<Measure> {
  // One after the other: two pages that share the processor shift more than either does alone.
  const [desktop, phone] = [await openPage(browser, url, DESKTOP), await openPage(browser, url, PHONE)];
  const all = [desktop, phone];
  return {
    ...desktop,
    thirdParty: all.flatMap(({ thirdParty }) => thirdParty),
    cspReports: all.flatMap(({ cspReports }) => cspReports),
    shift: Math.max(...all.map(({ shift }) => shift)),
  };
}

async function openPage(browser: Browser, url: string, viewport: Screen): Promise<Measure> {
  const context = await browser.newContext({ viewport });
  try {
    const page = await context.newPage();
    const asked: string[] = [];
    const answered: Response[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('response', (response) => answered.push(response));
    await page.addInitScript(watchPage);
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.waitForTimeout(SETTLE_MS);
    await page.waitForLoadState('networkidle');

    const notes = await page.evaluate(() => window.benchNotes);
    // A data: address is part of the file that holds it.
    const fetched = asked.filter((address) => !address.startsWith('data:'));
    return {
      weight: await weigh(answered.filter((response) => !response.url().startsWith('data:'))),
      requests: fetched.length,
      thirdParty: fetched.filter((address) => new URL(address).origin !== new URL(url).origin),
      ...notes,
    };
  } finally {
    await context.close();
  }
}

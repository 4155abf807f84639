import type { BrowserContext, Frame, Page } from 'playwright/test';
import { site } from '../src/site.ts';

/**
 * Portals of every origin, played by pages that the browser is given in their place, and the built site at the address
 * it is published at, with the headers our server sends. Only the names are played: the browser itself decides who may
 * frame whom, and who said what.
 */
export const portal = 'https://portal.azure.com';
export const evil = 'https://evil.example';

/** What a frame said to the page around it. */
export interface Said {
  data: unknown;
  origin: string;
  /** Which frame of that page said it. */
  frame: number;
}

/** Plays the site from our own server. */
export async function playSite(context: BrowserContext, baseURL = ''): Promise<void> {
  await context.route(`${site.url}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    try {
      const response = await route.fetch({ url: `${baseURL}${pathname}${search}`, maxRedirects: 0 });
      await route.fulfill({ response });
    } catch {
      // The page was closed, or went on, while it waited.
    }
  });
}

/** Plays a page of another origin, which holds frames and keeps all that they say. */
export async function playPortal(
  context: BrowserContext,
  origin: string,
  ...frames: string[]
): Promise<void> {
  const body = `<!doctype html><title>Portal</title><script>
    window.said = [];
    addEventListener('message', ({ data, origin, source }) => {
      said.push({ data, origin, frame: Array.from(frames).indexOf(source) });
    });
  </script>${frames.map((src) => `<iframe src="${src}" width="350" height="600"></iframe>`).join('')}`;
  await context.route(`${origin}/**`, (route) => route.fulfill({ contentType: 'text/html', body }));
}

/** The address of a page of the site as a portal opens it. */
export function inPane(path: string, trustedAuthority = portal): string {
  const url = new URL(path, site.url);
  url.searchParams.set('trustedAuthority', trustedAuthority);
  return url.href;
}

/** Opens a page of the site in the pane of a portal, and waits until it says that it is complete. */
export async function openPane(
  page: Page,
  baseURL: string | undefined,
  path: string,
  { origin = portal, authority = origin }: { origin?: string; authority?: string } = {},
): Promise<Frame> {
  await playSite(page.context(), baseURL);
  await playPortal(page.context(), origin, inPane(path, authority));
  await page.goto(`${origin}/`);
  await page.waitForFunction(() =>
    (window as unknown as { said: { data: { kind?: unknown } }[] }).said.some(
      ({ data }) => data.kind === 'initializationcomplete',
    ),
  );
  return paneOf(page);
}

export function paneOf(page: Page): Frame {
  const frame = page.mainFrame().childFrames()[0];
  if (!frame) throw new Error('There is no frame.');
  return frame;
}

/** What all frames of a page have said to it. */
export function saidTo(page: Page | Frame): Promise<Said[]> {
  return page.evaluate(() => (window as unknown as { said: Said[] }).said);
}

/** Says something to the first frame of a page, and waits until it was heard. */
export async function tell(page: Page, data: unknown): Promise<void> {
  const frame = paneOf(page);
  await frame.evaluate(() => {
    const heard = new Promise<void>((done) => addEventListener('message', () => done(), { once: true }));
    Object.assign(window, { heard });
  });
  await page.evaluate((data) => frames[0]?.postMessage(data, '*'), data);
  await frame.evaluate(() => (window as unknown as { heard: Promise<void> }).heard);
}

/** All that a frame has stored, as far as it may. */
export function stored(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    try {
      return [sessionStorage, localStorage].flatMap((storage) => Object.entries(storage).flat());
    } catch {
      return [];
    }
  });
}

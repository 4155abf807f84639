import { type BrowserContext, expect, type Page, test } from 'playwright/test';
import { site } from '../src/site.ts';
import {
  evil,
  inPane,
  openPane,
  paneOf,
  playPortal,
  playSite,
  portal,
  saidTo,
  stored,
} from './pane-parts.ts';

const article = '/articles/password-reset/data-and-registration/';
const REFUSED = 'chrome-error://chromewebdata/';

for (const listed of site.frameAncestors) {
  const origin = listed.replace('*', 'ms');
  for (const authority of [origin, origin.slice('https://'.length)]) {
    test(`${origin} may frame a page, which says that it is there to ${authority}`, async ({
      page,
      baseURL,
    }) => {
      const frame = await openPane(page, baseURL, article, { origin, authority });
      const said = await saidTo(page);
      expect(said.map(({ data }) => data).slice(0, 2)).toEqual([
        { signature: 'FxFrameBlade', kind: 'ready' },
        { signature: 'FxFrameBlade', kind: 'revealcontent' },
      ]);
      for (const { origin } of said) expect(origin).toBe(site.url);
      await expect(frame.locator('html')).toHaveAttribute('data-pane', 'system');
    });
  }
}

test('a frame of the portal in the portal may frame a page', async ({ page, baseURL, context }) => {
  const extension = 'https://extension.hosting.portal.azure.net';
  await playSite(context, baseURL);
  await playPortal(context, extension, inPane(article, extension));
  await playPortal(context, portal, `${extension}/`);
  await page.goto(`${portal}/`);
  await expect(paneOf(page).frameLocator('iframe').locator('html')).toHaveAttribute('data-pane', 'system');
  expect(await saidTo(page)).toEqual([]);
});

/** The origins of a page and of the frames in it, outermost first; the site stands in the innermost. */
for (const origins of [
  ['https://xportal.azure.com'],
  ['https://portal.azure.com.evil'],
  ['https://evil.example'],
  ['https://portal.azure.com:8443'],
  ['http://portal.azure.com'],
  ['http://ms.portal.azure.com'],
  ['https://portal.azure.net'],
  ['https://a.entra.microsoft.us'],
  ['https://azure.com'],
  [portal, evil],
  [evil, portal],
  [portal, evil, portal],
  ['http://portal.azure.com', portal],
]) {
  test(`refused in ${origins.join(' > ')}`, async ({ page, baseURL, context }) => {
    const reports: string[] = [];
    page.on('console', (message) => reports.push(message.text()));
    await playSite(context, baseURL);
    const [outermost = ''] = await nest(context, origins, inPane(article, origins.at(-1)));
    await page.goto(outermost);
    await expect.poll(() => innermost(page).url()).toBe(REFUSED);
    expect(reports.join('\n')).toContain('frame-ancestors');
    for (const frame of page.frames().slice(0, -1)) expect(await saidTo(frame)).toEqual([]);
  });
}

/** Plays pages one in the other, and gives the address of each. */
async function nest(context: BrowserContext, origins: readonly string[], inner: string): Promise<string[]> {
  const addresses = origins.map((origin, index) => `${origin}/${index}/`);
  for (const [index, origin] of origins.entries()) {
    await playPortal(context, `${origin}/${index}`, addresses[index + 1] ?? inner);
  }
  return addresses;
}

function innermost(page: Page) {
  let frame = page.mainFrame();
  for (let [inner] = frame.childFrames(); inner; [inner] = frame.childFrames()) frame = inner;
  return frame;
}

/** Pages that may be framed where they are, and are told something else of who frames them. */
for (const [origin, authority] of [
  [portal, ''],
  [portal, '*'],
  [portal, 'null'],
  [portal, 'https://xportal.azure.com'],
  [portal, 'https://portal.azure.com.evil'],
  [portal, 'http://portal.azure.com'],
  [portal, 'https://portal.azure.com@evil.example'],
  [portal, 'https://portal.azure.com/blade'],
  [portal, 'https://evil.example'],
  [portal, site.url],
  [portal, 'http://localhost:4400'],
  [portal, 'https://entra.microsoft.com'],
  [portal, 'https://ms.portal.azure.com'],
  ['https://ms.portal.azure.com', portal],
  [site.url, portal],
  [site.url, site.url],
] as const) {
  test(`framed by ${origin}, told "${authority}": nothing happens`, async ({ page, baseURL, context }) => {
    await playSite(context, baseURL);
    await playPortal(context, origin === site.url ? `${site.url}/frame` : origin, inPane(article, authority));
    await page.goto(`${origin}/frame/`);
    const frame = paneOf(page);
    await frame.waitForLoadState('load');
    await frame.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    await page.evaluate(() => {
      const data = { signature: 'FxFrameBlade', kind: 'theme', data: 'dark' };
      frames[0]?.postMessage(data, '*');
    });
    await frame.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    expect(await saidTo(page)).toEqual([]);
    await expect(frame.locator('html')).not.toHaveAttribute('data-pane');
    expect(await stored(frame)).toEqual([]);
    await expect(frame.locator('a[target]')).toHaveCount(0);
    await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

test('outside a frame the script of the pane is not even loaded', async ({ page, baseURL, context }) => {
  await playSite(context, baseURL);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(inPane(article));
  await page.waitForLoadState('networkidle');
  expect(requests.filter((url) => /\/pane\./.test(url))).toEqual([]);
  await expect(page.locator('html')).not.toHaveAttribute('data-pane');
});

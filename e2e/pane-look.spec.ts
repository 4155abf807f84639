import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Frame, type Page, test } from 'playwright/test';
import { site } from '../src/site.ts';
import { inPane, openPane, paneOf, playPortal, playSite, portal, tell } from './pane-parts.ts';

const pages = [
  '/',
  '/articles/password-reset/password-reset-problems/',
  '/articles/password-reset/faq/',
  '/t/32045826/fairfax/',
  '/codes/',
  '/search/',
];
const article = '/articles/password-reset/password-reset-problems/';

const sizes = [
  [315, 600],
  [320, 256],
  [350, 600],
  [585, 600],
  [600, 600],
  [855, 700],
] as const;

async function resize(page: Page, [width, height]: readonly [number, number]): Promise<void> {
  await page.evaluate(
    ([width, height]) => {
      const frame = document.querySelector('iframe');
      frame?.setAttribute('width', String(width));
      frame?.setAttribute('height', String(height));
      frame?.setAttribute('style', 'border: 0');
    },
    [width, height],
  );
  await page.setViewportSize({ width: width + 40, height: height + 40 });
}

async function show(page: Page, theme: string): Promise<void> {
  await tell(page, { signature: 'FxFrameBlade', kind: 'theme', data: theme });
}

for (const path of pages) {
  test(`${path} fits every size, and nothing is pinned`, async ({ page, baseURL }) => {
    const frame = await openPane(page, baseURL, path);
    for (const size of sizes) {
      await resize(page, size);
      const found = await frame.evaluate(() => ({
        sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        pinned: [...document.querySelectorAll('*')]
          .filter((element) => /fixed|sticky/.test(getComputedStyle(element).position))
          .map((element) => element.outerHTML.slice(0, 80)),
        header: document.querySelector('.site-header')?.clientHeight ?? 0,
      }));
      expect.soft(found.sideways, `${size}`).toBe(0);
      expect.soft(found.pinned, `${size}`).toEqual([]);
      expect.soft(found.header, `${size}`).toBeLessThanOrEqual(48);
    }
  });

  test(`${path} is accessible in every theme`, async ({ page, baseURL }) => {
    const frame = await openPane(page, baseURL, path);
    test.setTimeout(180_000);
    await resize(page, [315, 600]);
    expect.soft(await violations(page, 'every rule'), 'every rule at 315').toEqual([]);
    for (const theme of ['azure', 'blue', 'dark', 'hc-white', 'hc-black']) {
      await show(page, theme);
      expect.soft(await violations(page, 'colors'), theme).toEqual([]);
    }
    await page.emulateMedia({ forcedColors: 'active' });
    expect.soft(await violations(page, 'colors'), 'forced colors').toEqual([]);
    await page.emulateMedia({ forcedColors: 'none' });
    await resize(page, [320, 256]);
    expect.soft(await violations(page, 'every rule'), 'every rule at 320 × 256').toEqual([]);
    await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

/** Axe's findings in the pane, as `rule: selector`. A theme changes nothing but colors. */
async function violations(page: Page, rules: 'every rule' | 'colors'): Promise<string[]> {
  const axe = new AxeBuilder({ page }).include({ fromFrames: ['iframe', 'html'] });
  if (rules === 'colors') axe.withRules(['color-contrast', 'link-in-text-block']);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

test('in the azure and blue themes text differs 7 to 1 from what it stands on', async ({ page, baseURL }) => {
  await openPane(page, baseURL, article);
  for (const theme of ['azure', 'blue']) {
    await show(page, theme);
    const { violations } = await new AxeBuilder({ page })
      .include({ fromFrames: ['iframe', 'html'] })
      .withRules(['color-contrast-enhanced'])
      .analyze();
    expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
  }
});

for (const size of [
  [315, 600],
  [320, 256],
] as const) {
  test(`at ${size.join(' × ')} the keyboard goes through in order, is seen, and comes out`, async ({
    page,
    baseURL,
  }) => {
    const frame = await openPane(page, baseURL, article);
    await resize(page, size);
    await page.evaluate(() => {
      const after = document.createElement('button');
      after.textContent = 'After the pane';
      document.body.append(after);
    });
    await page.keyboard.press('Tab');
    await expect(frame.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
    const after = page.getByRole('button', { name: 'After the pane' });
    let last = -1;
    for (let stop = 0; stop < 200; stop += 1) {
      const at = await focused(frame);
      // The frame may hear that it has lost the focus before the page hears that it has it, or after.
      if (at.isBody || (await after.evaluate((button) => button === document.activeElement))) break;
      expect(at.order, at.name).toBeGreaterThan(last);
      expect(at.seen, at.name).toBe(true);
      expect(at.inView, at.name).toBe(true);
      last = at.order;
      await page.keyboard.press('Tab');
    }
    await expect(after).toBeFocused();
    expect(last).toBeGreaterThan(0);
    await page.keyboard.press('Shift+Tab');
    expect((await focused(frame)).order).toBe(last);
  });

  test(`at ${size.join(' × ')} the search opens, answers and closes`, async ({ page, baseURL }) => {
    const frame = await openPane(page, baseURL, article);
    await resize(page, size);
    await frame.locator('.search-open').click();
    const search = frame.getByRole('dialog', { name: 'Search' });
    await expect(search).toBeVisible();
    await frame.getByRole('combobox', { name: 'Search', exact: true }).fill('SSPR_0029');
    await expect(frame.getByRole('listbox', { name: 'Results' }).getByRole('option').first()).toBeVisible({
      timeout: 20_000,
    });
    expect(
      await frame.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth),
    ).toBe(false);
    await page.keyboard.press('Escape');
    await expect(search).toBeHidden();
    await expect(frame.locator('.search-open')).toBeFocused();
  });
}

/** What has the focus in a frame: its place among all, and whether it is seen. */
function focused(frame: Frame) {
  return frame.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { top, bottom } = element.getBoundingClientRect();
    return {
      name: element.outerHTML.slice(0, 120),
      isBody: element === document.body,
      order: [...document.querySelectorAll('*')].indexOf(element),
      seen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      inView: bottom > 0 && top < innerHeight,
    };
  });
}

test('what follows # is the portal’s: it opens nothing and stays', async ({ page, baseURL, context }) => {
  await playSite(context, baseURL);
  await playPortal(context, portal, `${inPane('/search/')}#session-0123`);
  await page.goto(`${portal}/`);
  const frame = paneOf(page);
  await frame.getByRole('combobox', { name: 'Search', exact: true }).fill('writeback');
  await expect(frame.getByRole('listbox', { name: 'Results' }).getByRole('option').first()).toBeVisible({
    timeout: 20_000,
  });
  expect(new URL(await frame.evaluate(() => location.href)).hash).toBe('#session-0123');
});

test('where storage is refused, the next page has the theme before it is drawn', async ({
  page,
  baseURL,
}) => {
  // Browsers that refuse storage in the frames of other sites throw already when it is looked for.
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('Storage is refused.', 'SecurityError');
    };
    for (const name of ['sessionStorage', 'localStorage']) {
      Object.defineProperty(window, name, { get: refuse, configurable: true });
    }
  });
  const frame = await openPane(page, baseURL, article);
  const isRefused = await frame.evaluate(() => {
    try {
      return sessionStorage.length < 0;
    } catch {
      return true;
    }
  });
  expect(isRefused).toBe(true);
  await show(page, 'dark');
  await page.context().route('**/pane.*.js', (route) => route.abort());
  await frame.getByRole('link', { name: 'Home' }).click();
  await expect(frame.locator('.home')).toBeVisible();
  await expect(frame.locator('html')).toHaveAttribute('data-pane', 'dark');
  await expect(frame.locator('html')).toHaveCSS('background-color', 'rgb(21, 24, 27)');
});

test('an article in the pane is read before any script, and weighs at most 14 KB with them all', async ({
  page,
  baseURL,
  context,
}) => {
  const files = new Set<string>();
  page.on('request', (request) => {
    if (request.url().startsWith(site.url)) files.add(new URL(request.url()).pathname);
  });
  await openPane(page, baseURL, article);
  await page.waitForLoadState('networkidle');
  const weights = [...files]
    .filter((path) => !path.startsWith('/favicon'))
    .map((path) => brotliCompressSync(readFileSync(`dist${path.replace(/\/$/, '/index.html')}`)).length);
  expect(files.size).toBeGreaterThan(4);
  expect(weights.reduce((sum, weight) => sum + weight)).toBeLessThanOrEqual(14 * 1024);

  await context.route(/\.js(\?|$)/, (route) => route.abort());
  await page.reload();
  const frame = paneOf(page);
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(
    'Self-service password reset does not work',
  );
  await expect(frame.getByRole('heading', { name: 'A license is missing' })).toBeVisible();
  await resize(page, [315, 600]);
  expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBe(315);
});

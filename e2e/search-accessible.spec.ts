import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from 'playwright/test';
import { ask, askInDialog, options, status } from './search-parts.ts';

async function expectClean(page: Page) {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(
    violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)),
  ).toEqual([]);
  const overflows = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
  expect(await page.evaluate(overflows)).toBe(false);
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 320]) {
    test(`what search shows is accessible and fits, ${colorScheme}, ${width} pixels`, async ({ page }) => {
      test.setTimeout(180_000);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto('/search/');
      await expectClean(page);
      for (const query of [
        'SSPR_0029 writeback',
        'SSPR_0039',
        'writebak',
        'zzzzqqqq',
        `a${'b'.repeat(200)}`,
      ]) {
        await ask(page, query);
        await expectClean(page);
        await askInDialog(page, '/faq/', query);
        await expectClean(page);
      }
      await askInDialog(page, '/faq/', 'writeback');
      await page.keyboard.press('ArrowDown');
      await expectClean(page);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('button', { name: 'Clear marks' })).toBeVisible();
      await expectClean(page);
    });
  }
}

test('the answer is announced once typing has paused, not at every letter', async ({ page }) => {
  await askInDialog(page, '/faq/', 'writeback');
  // The letters are typed in the page itself, whose clock then also is that of the announcements.
  await page.evaluate(async () => {
    const input = document.querySelector<HTMLInputElement>('signpost-search input');
    const node = document.querySelector('signpost-search [role="status"]');
    const said: string[] = [];
    Object.assign(window, { said });
    if (!input || !node) return;
    new MutationObserver(() => said.push(node.textContent ?? '')).observe(node, { childList: true });
    for (const letter of ' license cost') {
      input.value += letter;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  });
  await expect(status(page)).toHaveText(/match.* “writeback license cost”/);
  const said = await page.evaluate(() => Reflect.get(window, 'said') as string[]);
  // Where the answer takes long, that may be said as well; of what was on the way to the query, nothing.
  const others = said.filter(
    (words) => words !== 'Searching…' && !words.includes('“writeback license cost”'),
  );
  expect(others).toEqual([]);
});

test('hits and what is selected are told apart in forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await ask(page, 'writeback');
  await page.keyboard.press('ArrowDown');
  const outline = await options(page)
    .first()
    .evaluate((option) => getComputedStyle(option).outlineStyle);
  expect(outline).toBe('solid');
  const hit = page.locator('.result-excerpt mark').first();
  const background = (node: Element) => getComputedStyle(node).backgroundColor;
  expect(await hit.evaluate(background)).not.toBe(await page.locator('body').evaluate(background));
});

test('the style of the search comes with the search, and not with every page', async ({ page }) => {
  const sheets: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'stylesheet') sheets.push(new URL(request.url()).pathname);
  });
  await page.goto('/faq/');
  expect(sheets.filter((sheet) => sheet.includes('/search'))).toEqual([]);
  await page.keyboard.press('/');
  await expect(page.locator('.search-dialog')).toHaveCSS('display', 'flex');
  expect(sheets.filter((sheet) => sheet.includes('/search'))).toHaveLength(1);
});

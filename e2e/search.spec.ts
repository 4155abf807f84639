import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from 'playwright/test';
import { innocent, watch } from './site.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const field = (page: Page) => page.getByRole('combobox', { name: 'Search' });
const options = (page: Page) => page.getByRole('listbox', { name: 'Results' }).getByRole('option');
const status = (page: Page) => page.locator('signpost-search').getByRole('status');

test.describe('the dialog', () => {
  for (const key of ['Control+k', 'Meta+k', '/']) {
    test(`opens with ${key}`, async ({ page }) => {
      await page.goto('/faq/');
      await page.keyboard.press(key);
      await expect(dialog(page)).toBeVisible();
      await expect(field(page)).toBeFocused();
    });
  }

  test('opens from the header, and closes with Esc, the button and a press outside; focus returns', async ({
    page,
  }) => {
    await page.goto('/faq/');
    const opener = page.getByRole('link', { name: /Search a code/ });
    await opener.click();
    await expect(dialog(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(opener).toBeFocused();
    await opener.click();
    await dialog(page).getByRole('button', { name: 'Close' }).click();
    await expect(dialog(page)).toBeHidden();
    await opener.click();
    await page.mouse.click(5, 400);
    await expect(dialog(page)).toBeHidden();
  });

  test('a slash that is typed stays a slash', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('searchbox').fill('a');
    await page.getByRole('searchbox').press('/');
    await expect(page.getByRole('searchbox')).toHaveValue('a/');
    await expect(dialog(page)).toHaveCount(0);
  });

  test('is a combobox: the count is said, arrows move, Enter opens', async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('/');
    await field(page).fill('writeback');
    await expect(status(page)).toHaveText(/^\d+ pages match “writeback”/);
    await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
    await expect(field(page)).toHaveAttribute(
      'aria-activedescendant',
      (await options(page).first().getAttribute('id')) ?? '',
    );
    await page.keyboard.press('ArrowDown');
    await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
    await expect(options(page).first()).toHaveAttribute('aria-selected', 'false');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(field(page)).not.toHaveAttribute('aria-activedescendant');
    await page.keyboard.press('ArrowUp');
    await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeVisible();
    await page.keyboard.press('ArrowDown');
    const target = await options(page).first().getAttribute('href');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${target}$`));
  });

  test('hits are marked, and headings can be jumped to', async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('/');
    await field(page).fill('trial tenant');
    const heading = page.locator('.result-heading').first();
    await expect(heading).toHaveAttribute('href', /#/);
    await expect(page.locator('.result-excerpt mark').first()).toBeVisible();
    await heading.click();
    await expect(dialog(page)).toBeHidden();
    await expect(page).toHaveURL(/#/);
  });
});

test.describe('the page', () => {
  test('a deep link searches, and the two pages that explain a code come first', async ({ page }) => {
    const misdeeds = await watch(page);
    await page.goto('/search/?q=SSPR_0029');
    const pages = page.locator('.result-page');
    await expect(pages.first()).toBeVisible();
    const first = [await pages.nth(0).getAttribute('href'), await pages.nth(1).getAttribute('href')];
    expect(first.sort()).toEqual(['/articles/password-reset/sspr-0029/', '/codes/sspr_0029/']);
    expect(misdeeds).toEqual(innocent);
  });

  test('filters narrow, stand in the address and survive a reload', async ({ page }) => {
    await page.goto('/search/?q=password');
    await expect(status(page)).toHaveText(/pages match/);
    const all = await page.locator('.result').count();
    await page.getByLabel('Kind').selectOption('licensing');
    await expect(page).toHaveURL(/\?q=password&kind=licensing$/);
    const tags = page.locator('.result-page .kind-tag');
    await expect(tags.filter({ hasNotText: 'Licensing' })).toHaveCount(0);
    const licensing = await page.locator('.result').count();
    expect(licensing).toBeGreaterThan(0);
    expect(licensing).toBeLessThan(all);
    await page.reload();
    await expect(page.locator('.result')).toHaveCount(licensing);
    await expect(page.getByLabel('Kind')).toHaveValue('licensing');
    await page.getByLabel('Cloud').selectOption('mooncake');
    await expect(page).toHaveURL(/kind=licensing&cloud=mooncake$/);
    await expect(tags.filter({ hasNotText: 'Licensing' })).toHaveCount(0);
  });

  test('the form on the home page leads to it', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('searchbox').fill('no text message');
    await page.getByRole('searchbox').press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=no\+text\+message$/);
    await expect(options(page).first()).toBeVisible();
  });

  test('no result is said, with the kinds to choose from', async ({ page }) => {
    await page.goto('/search/?q=ѫѫѫѫ');
    await expect(status(page)).toHaveText('No page matches “ѫѫѫѫ”.');
    await expect(page.locator('.search-help').getByRole('link', { name: 'Troubleshooting' })).toBeVisible();
  });

  test('without script it offers the topics and the kinds', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
    const page = await context.newPage();
    await page.goto('/search/?q=anything');
    await expect(page.getByText('Search needs script')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Password writeback problems' })).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: 'Licensing' })).toBeVisible();
    await context.close();
  });
});

test.describe('when something is in the way', () => {
  test('a missing index gives words and another try, not a spinner', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('/search/?q=writeback');
    await expect(status(page)).toHaveText('Search could not load.');
    await expect(page.locator('.search-help').getByRole('link', { name: 'FAQ' })).toBeVisible();
    await page.unroute('**/pagefind/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(status(page)).toHaveText(/pages match/);
  });

  test('blocked WebAssembly gives words', async ({ page }) => {
    await page.route('**/*', async (route) => {
      const response = await route.fetch();
      const policy = response.headers()['content-security-policy']?.replace(" 'wasm-unsafe-eval'", '') ?? '';
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'content-security-policy': policy },
      });
    });
    await page.goto('/search/?q=writeback');
    await expect(status(page)).toHaveText('Search could not load.', { timeout: 15_000 });
  });

  test('an index that never answers gives words', async ({ page }) => {
    await page.route('**/pagefind/*.pf_meta', () => new Promise(() => undefined));
    await page.goto('/search/?q=writeback');
    await expect(status(page)).toHaveText(/taking long/, { timeout: 15_000 });
  });

  test('a stale answer never replaces a newer one', async ({ page }) => {
    await page.goto('/search/');
    await field(page).pressSequentially('writeback license', { delay: 15 });
    await field(page).fill('SSPR_0012');
    await expect(options(page).first()).toHaveAttribute('href', '/codes/sspr_0012/');
    await page.waitForTimeout(600);
    await expect(options(page).first()).toHaveAttribute('href', '/codes/sspr_0012/');
  });

  for (const query of [
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    '%3Csvg%20onload%3D1%3E',
    '</title>',
    '\u202e\u0000',
  ]) {
    test(`a hostile query is only text: ${JSON.stringify(query)}`, async ({ page }) => {
      const misdeeds = await watch(page);
      let alerted = false;
      page.on('dialog', () => {
        alerted = true;
      });
      await page.goto(`/search/?q=${encodeURIComponent(query)}`);
      await expect(status(page)).toHaveText(/match/);
      expect(await page.locator('signpost-search :is(img, svg, script)').count()).toBe(0);
      expect(alerted).toBe(false);
      expect(misdeeds).toEqual(innocent);
    });
  }
});

test('results are accessible, in the dialog and on the page, light and dark, wide and narrow', async ({
  page,
}) => {
  const clean = async () => {
    const axe = new AxeBuilder({ page }).setLegacyMode();
    expect((await axe.analyze()).violations.map(({ id }) => id)).toEqual([]);
  };
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 320]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto('/search/?q=writeback');
      await expect(options(page).first()).toBeVisible();
      await clean();
      await page.goto('/faq/');
      await page.keyboard.press('/');
      await field(page).fill('writeback');
      await page.keyboard.press('ArrowDown');
      await expect(options(page).first()).toBeVisible();
      await page.keyboard.press('ArrowDown');
      await clean();
    }
  }
});

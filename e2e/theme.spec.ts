import { expect, type Page, test } from 'playwright/test';

const ground = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

const WHITE = 'rgb(255, 255, 255)';
const DARK = 'rgb(21, 24, 27)';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  for (const [colorScheme, color] of [
    ['light', WHITE],
    ['dark', DARK],
  ] as const) {
    test(`the page follows a ${colorScheme} system, and offers no chooser`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto('/');
      await expect(page.locator('html')).toHaveCSS('background-color', color);
      await expect(page.getByLabel('Colors')).toBeHidden();
    });
  }
});

test('a choice is kept across pages and set before the page is drawn', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await page.getByLabel('Colors').selectOption('dark');
  expect(await ground(page)).toBe(DARK);
  await page.goto('/faq/');
  expect(await ground(page)).toBe(DARK);
  await expect(page.getByLabel('Colors')).toHaveValue('dark');
  await page.getByLabel('Colors').selectOption('');
  expect(await ground(page)).toBe(WHITE);
});

test('refused storage is no failure', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await page.goto('/');
  await page.getByLabel('Colors').selectOption('dark');
  expect(await ground(page)).toBe(DARK);
  expect(errors).toEqual([]);
});

test('forced colours keep every control visible', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Search' })).toHaveCSS('outline-style', 'solid');
});

test('keyboard: the first stop skips to the content, and every stop shows where it is', async ({ page }) => {
  await page.goto('/articles/password-reset/faq/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
  for (let stop = 0; stop < 8; stop += 1) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
      return outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2;
    });
    expect(outline).toBe(true);
  }
});

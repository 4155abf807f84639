import { expect, test } from 'playwright/test';
import { ask, askInDialog, field, options } from './search-parts.ts';

test('the page that is opened marks the words and goes to the first', async ({ page }) => {
  await ask(page, 'business premium');
  await page.locator('.result-page').first().click();
  const marks = page.locator('main mark.found');
  await expect(marks.first()).toBeInViewport();
  await expect(page.getByRole('main').getByRole('status')).toHaveText(/^\d+ places? marked$/);
  for (const text of await marks.allTextContents()) expect(text).toMatch(/^(business|premium)/i);
  expect(await page.locator('nav mark, button mark, svg mark').count()).toBe(0);
});

test('marks are cleared by the button or Esc, and the text is as it was', async ({ page }) => {
  await page.goto('/articles/password-reset/licensing/');
  const text = await page.locator('.prose').innerHTML();
  for (const clear of ['button', 'Escape']) {
    await askInDialog(page, '/', 'licensing writeback business premium');
    await page.locator('.result-page[href="/articles/password-reset/licensing/"]').click();
    // Said once the bar is drawn: a key pressed before the page is shown can be lost on its way to it.
    await expect(page.getByRole('main').getByRole('status')).toHaveText(/^\d+ places? marked$/);
    if (clear === 'Escape') await page.keyboard.press('Escape');
    else await page.getByRole('button', { name: 'Clear marks' }).click();
    await expect(page.locator('mark.found')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Clear marks' })).toHaveCount(0);
    expect(await page.locator('.prose').innerHTML()).toBe(text);
  }
});

test('a heading in the address wins over the first mark', async ({ page }) => {
  await askInDialog(page, '/', 'business premium');
  const heading = page.locator('.result-heading').first();
  const anchor = new URL((await heading.getAttribute('href')) ?? '', 'https://signpost.example').hash;
  await heading.click();
  await expect(page.locator('mark.found').first()).toBeAttached();
  await expect(page.locator(anchor)).toBeInViewport();
});

test('a heading of the page that is open is marked there, too', async ({ page }) => {
  await page.goto('/articles/password-reset/licensing/');
  await page.keyboard.press('/');
  await field(page).fill('licensing writeback business premium');
  await page.locator('.result-heading[href^="/articles/password-reset/licensing/#"]').first().click();
  await expect(page).toHaveURL(/licensing\/#/);
  await expect(page.locator('mark.found').first()).toBeAttached();
});

test('a mark in a closed question opens it', async ({ page }) => {
  await page.addInitScript(() => {
    const note = { path: '/articles/password-reset/faq/', words: ['languages'], at: Date.now() };
    localStorage.setItem('signpost-marks', JSON.stringify(note));
  });
  await page.goto('/articles/password-reset/faq/');
  const first = page.locator('mark.found').first();
  await expect(first).toBeVisible();
  await expect(first).toBeInViewport();
});

for (const [name, note] of [
  ['older than a minute', { path: '/faq/', words: ['questions'], at: 1 }],
  ['for another page', { path: '/licensing/', words: ['questions'], at: 9e15 }],
  ['not ours', ['questions']],
] as const) {
  test(`a note ${name} marks nothing and is gone`, async ({ page }) => {
    await page.goto('/licensing/');
    await page.evaluate((json) => localStorage.setItem('signpost-marks', json), JSON.stringify(note));
    await page.goto('/faq/');
    await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0);
    await expect(page.locator('mark.found')).toHaveCount(0);
  });
}

test('a middle click marks in the new tab', async ({ page, context }) => {
  await ask(page, 'business premium');
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    options(page).first().click({ button: 'middle' }),
  ]);
  await expect(tab.locator('mark.found').first()).toBeVisible();
});

test('without storage a result still opens', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('The storage is refused.', 'SecurityError');
      },
    });
  });
  await ask(page, 'SSPR_0029');
  await options(page).first().click();
  await expect(page).toHaveURL('/articles/password-reset/sspr-0029/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(errors).toEqual([]);
});

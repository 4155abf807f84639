import { expect, test } from 'playwright/test';
import { ask, askInDialog, dialog, field, options, status } from './search-parts.ts';

for (const [name, pattern] of [
  ['full-text index', '**/pagefind/**'],
  ['list of identifiers and words', '**/search/index/**'],
] as const) {
  test(`a missing ${name} gives words and another try, not a spinner`, async ({ page }) => {
    await page.route(pattern, (route) => route.fulfill({ status: 404 }));
    await page.goto('/search/?q=writeback');
    await expect(status(page)).toHaveText('Search could not load.');
    await expect(page.getByRole('main').getByRole('link', { name: 'FAQ' })).toBeVisible();
    await page.unroute(pattern);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(status(page)).toHaveText(/pages match/);
    await expect(page.getByText('Search could not load.')).toHaveCount(0);
  });
}

test('in the dialog, too, with ways on', async ({ page }) => {
  await page.route('**/search/index/**', (route) => route.abort());
  await askInDialog(page, '/faq/', 'writeback');
  await expect(dialog(page).getByText('Search could not load.').first()).toBeVisible();
  await expect(dialog(page).getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(dialog(page).getByRole('link', { name: 'FAQ' })).toBeVisible();
});

test('a search that cannot be loaded at all leads to the page, and the query is not sent', async ({
  page,
}) => {
  await page.goto('/');
  await page.route('**/_astro/*.js', (route) => route.abort());
  await page.getByRole('searchbox').fill('writeback license');
  const [request] = await Promise.all([
    page.waitForRequest((request) => request.isNavigationRequest()),
    page.getByRole('searchbox').press('Enter'),
  ]);
  expect(new URL(request.url()).search).toBe('');
  await expect(page).toHaveURL('/search/#q=writeback%20license');
  await expect(page.getByText('Search needs script')).toBeVisible();
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
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('a slow index is waited for with words, and then answers', async ({ page }) => {
  await page.route('**/pagefind/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  await page.goto('/search/?q=writeback');
  await expect(page.locator('.search-count')).toHaveText('Searching…');
  await expect(status(page)).toHaveText(/pages match “writeback”/, { timeout: 15_000 });
});

test('results stand before the files of their pages are asked for, and stay while these are awaited', async ({
  page,
}) => {
  const released = Promise.withResolvers<void>();
  const standing: number[] = [];
  await page.route('**/*.pf_fragment', async (route) => {
    standing.push(await options(page).count());
    await released.promise;
    await route.continue();
  });
  await page.goto('/search/?q=writeback+license');
  await expect(options(page).first()).toBeVisible({ timeout: 15_000 });
  const first = options(page).first();
  const href = await first.getAttribute('href');
  const title = (await first.textContent()) ?? '';
  await expect.poll(() => standing.length).toBeGreaterThan(0);
  expect(Math.min(...standing)).toBeGreaterThan(0);
  await expect(page.locator('.result-excerpt').filter({ hasText: /\S/ })).toHaveCount(0);
  released.resolve();
  await expect(page.locator('.result-excerpt mark').first()).toBeVisible();
  await expect(first).toHaveAttribute('href', href ?? '');
  expect((await first.textContent())?.trim()).toContain(title.trim());
});

test('pages whose files are missing are led to all the same', async ({ page }) => {
  await page.route('**/*.pf_fragment', (route) => route.fulfill({ status: 404 }));
  await page.goto('/search/?q=writeback+license');
  await expect(options(page).first()).toHaveAttribute('href', /^\/articles\//, { timeout: 15_000 });
  await page.waitForTimeout(500);
  await expect(options(page).first()).toBeVisible();
});

test('an index that never answers gives words and another try', async ({ page }) => {
  await page.route('**/pagefind/**/*.pf_meta', () => new Promise(() => undefined));
  await page.goto('/search/?q=writeback');
  await expect(status(page)).toHaveText(/taking long/, { timeout: 15_000 });
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'FAQ' })).toBeVisible();
});

test('what was once loaded answers when the network is gone', async ({ page, context }) => {
  await ask(page, 'writeback license');
  const first = await options(page).first().getAttribute('href');
  await page.goto('/faq/');
  await page.keyboard.press('/');
  await field(page).fill('SSPR_0029');
  await expect(options(page).first()).toBeVisible();
  await context.setOffline(true);
  await field(page).fill('writeback license');
  await expect(options(page).first()).toHaveAttribute('href', first ?? '');
});

test('what was never loaded is said to be missing when the network is gone', async ({ page, context }) => {
  await page.goto('/faq/');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await context.setOffline(true);
  await field(page).fill('phone number of an administrator');
  await expect(status(page)).toHaveText(/could not load|taking long|match/, { timeout: 15_000 });
});

test('a stale answer never replaces a newer one', async ({ page }) => {
  // The answer to the first question is held back until the second has been answered.
  await page.addInitScript(() => {
    const listen = Worker.prototype.addEventListener;
    Worker.prototype.addEventListener = function (type: string, act: EventListenerOrEventListenerObject) {
      const held = (event: Event) => {
        const pass = () => (typeof act === 'function' ? act(event) : act.handleEvent(event));
        if (!(event instanceof MessageEvent) || event.data?.answer?.query !== 'writeback') return pass();
        setTimeout(() => {
          pass();
          document.documentElement.dataset['late'] = 'yes';
        }, 1500);
      };
      listen.call(this, type, held);
    };
  });
  await page.goto('/search/');
  await field(page).fill('writeback');
  await page.waitForTimeout(300);
  await field(page).fill('SSPR_0029');
  const first = options(page).first();
  await expect(first).toHaveAttribute('href', '/articles/password-reset/sspr-0029/');
  await expect(page.locator('html')).toHaveAttribute('data-late', 'yes');
  await expect(first).toHaveAttribute('href', '/articles/password-reset/sspr-0029/');
  await expect(status(page)).toHaveText(/SSPR_0029/);
});

test('typing goes on while the search works', async ({ page }) => {
  await page.goto('/search/');
  const text = 'why does writeback not work for this person on premises';
  await field(page).pressSequentially(text, { delay: 5 });
  await expect(field(page)).toHaveValue(text);
  await expect(status(page)).toHaveText(/match/);
});

import { expect, type Request, test } from 'playwright/test';
import { dialog, field, options, status } from './search-parts.ts';

/** Words that stand in no address of the site: whatever holds them holds the query. */
const query = 'junk mail';
const traces = /junk|writebak/i;

test('the query never leaves the browser, from the home page to an article and back', async ({ page }) => {
  const requests: Request[] = [];
  page.context().on('request', (request) => requests.push(request));

  await page.goto('/');
  await page.getByRole('searchbox').fill(query);
  await page.getByRole('searchbox').press('Enter');
  await expect(options(page).first()).toBeVisible();
  await dialog(page).getByRole('link', { name: 'All results with filters' }).click();
  await expect(field(page)).toHaveValue(query);
  await expect(options(page).first()).toBeVisible();
  await page.getByLabel('Kind').selectOption({ index: 1 });
  await expect(page).toHaveURL(/#q=junk\+mail&kind=/);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(status(page)).toHaveText(/match/);
  await page.locator('.result-page').first().click();
  await expect(page).toHaveURL(/\/(articles|codes)\//);
  await page.goBack();
  await expect(options(page).first()).toBeVisible();
  await page.reload();
  await expect(options(page).first()).toBeVisible();
  await field(page).fill('writebak');
  await expect(status(page)).toHaveText(/writeback/);

  expect(requests.length).toBeGreaterThan(20);
  for (const request of requests) {
    const sent = [request.url(), request.postData() ?? '', JSON.stringify(await request.allHeaders())];
    expect(sent.join('\n')).not.toMatch(traces);
  }
});

test('a query that came in the address is taken out of what a browser sends', async ({ page }) => {
  await page.goto('/search/?q=junk+mail');
  await expect(options(page).first()).toBeVisible();
  await expect(page).toHaveURL('/search/#q=junk+mail');
  const [request] = await Promise.all([
    page.waitForRequest((request) => request.isNavigationRequest()),
    page.locator('.result-page').first().click(),
  ]);
  expect((await request.allHeaders())['referer'] ?? '').not.toMatch(traces);
});

test('what a page is to mark stays in the browser only until that page is open', async ({ page }) => {
  await page.goto('/search/?q=writeback');
  await page.locator('.result-page').first().click();
  await expect(page.locator('mark.found').first()).toBeVisible();
  expect(await page.evaluate(() => Object.keys({ ...localStorage, ...sessionStorage }))).toEqual([]);
});

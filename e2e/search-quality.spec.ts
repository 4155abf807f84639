import { readFileSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import type { Recorded } from '../src/search/judged/recorded.ts';
import { innocent, watch } from './site.ts';

const recorded: Recorded = JSON.parse(readFileSync('src/search/judged/recorded.json', 'utf8'));
const ours = recorded.collections.find(({ name }) => name === 'site')?.engines[0];

test('both halves of the judged queries are answered at least as well as was recorded', async ({ page }) => {
  test.setTimeout(600_000);
  const misdeeds = await watch(page);
  expect(ours?.figures.length, 'npm run bench search -- --record').toBeGreaterThan(0);
  await page.goto('/coverage/search/');
  for (const half of ['test', 'tuning'] as const) {
    await page.getByLabel('Which').selectOption(half);
    await page.getByRole('button', { name: 'Ask them all' }).click();
    await expect(page.getByText(/^\d+ queries asked\.$/)).toBeVisible({ timeout: 280_000 });
    for (const row of ours?.figures.filter((figures) => figures.half === half) ?? []) {
      const cells = page.locator(`#replayed [data-set="${row.set}"]`);
      for (const name of ['mrr', 'success1', 'success3', 'ndcg10'] as const) {
        const before = row[name];
        if (before === null) continue;
        const now = Number(await cells.locator(`[data-figure="${name}"]`).getAttribute('data-value'));
        // The record is rounded to four places.
        expect.soft(now, `${row.set}, ${half} half: ${name}`).toBeGreaterThanOrEqual(before - 0.0001);
      }
      if (row.wrongAnswers !== null) {
        const now = Number(await cells.locator('[data-figure="wrongAnswers"]').getAttribute('data-value'));
        expect
          .soft(now, `${row.set}, ${half} half: wrong answers`)
          .toBeLessThanOrEqual(row.wrongAnswers + 0.0001);
      }
    }
  }
  expect(misdeeds).toEqual(innocent);
});

test('one query is asked again, beside what was judged', async ({ page }) => {
  await page.goto('/coverage/search/');
  await page.getByLabel('One query').fill('SSPR_0029');
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(page.getByText('“SSPR_0029” is answered with')).toBeVisible();
  await expect(page.locator('search-report ol li').first()).toContainText(
    '/articles/password-reset/sspr-0029/',
  );
  await expect(page.locator('search-report')).toContainText('judged 3 of 3');
});

test('without script the recorded figures are there', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('/coverage/search/');
  await expect(page.getByText('Asking again needs script')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Identifier' }).first()).toContainText('Signpost');
  await context.close();
});

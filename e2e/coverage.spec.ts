import { expect, test } from 'playwright/test';

test('the matrix says for every topic and cloud what answers it', async ({ page, request }) => {
  const data = await (await request.get('/coverage.json')).json();
  await page.goto('/coverage/');
  const matrix = page.locator('.coverage-matrix').first();
  await expect(matrix.locator('tbody tr')).toHaveCount(data.topics.length);
  for (const { topicId, cells } of data.topics) {
    const row = matrix.locator('tbody tr', { hasText: topicId }).first();
    const solutions = cells.filter(({ lane }: { lane: string }) => lane === 'solution');
    await expect(row.locator('[data-state]')).toHaveCount(solutions.length);
    for (const [index, cell] of solutions.entries()) {
      const shown = row.locator('[data-state]').nth(index);
      await expect(shown).toHaveAttribute('data-state', cell.state);
      if (cell.article) await expect(shown).toContainText(cell.article);
    }
  }
});

test('the first topic is covered in every cloud, by the page its cell leads to', async ({ page }) => {
  await page.goto('/coverage/');
  const row = page.locator('.coverage-matrix tbody tr', { hasText: '32045826' });
  await expect(row.locator('[data-state="covered"]')).toHaveCount(5);
  await row.getByRole('link', { name: 'Covered' }).nth(2).click();
  await expect(page).toHaveURL(/\/t\/32045826\/mooncake\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Self-service password reset does not work',
  );
});

test('host budgets are those of the site that was built', async ({ page, request }) => {
  const { hosts } = await (await request.get('/coverage.json')).json();
  expect(hosts.map(({ host, what }: { host: string; what: string }) => `${host}: ${what}`)).toEqual([
    'Azure Static Web Apps: files',
    'Azure Static Web Apps: bytes',
    'Azure Static Web Apps: bytes of configuration',
    'Cloudflare Pages: files',
    'Cloudflare Pages: bytes of the largest file',
    'Azure Storage: files',
    'Offline: files',
  ]);
  for (const { used, fits } of hosts) expect([used > 0, fits]).toEqual([true, true]);
  await page.goto('/coverage/');
  await expect(page.locator('#host-budgets tr')).toHaveCount(7);
  await expect(page.locator('#host-budgets')).toContainText('15,000');
});

test('it is kept out of search engines, of the sitemap and of search', async ({ page, request }) => {
  await page.goto('/coverage/');
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  expect(await (await request.get('/sitemap-0.xml')).text()).not.toContain('/coverage');
  await page.goto('/search/?q=Flesch');
  await expect(page.locator('signpost-search').getByRole('status')).toHaveText(/No page matches/);
});

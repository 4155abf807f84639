import { expect, type Page, test } from 'playwright/test';
import { ask, field, status } from './search-parts.ts';

/** How many pages the page says it has found. */
const found = async (page: Page) =>
  Number(/(\d+) pages?/.exec((await status(page).textContent()) ?? '')?.[1]);

/** The choices of a filter but “All”, with the numbers they promise. */
async function choices(page: Page, filter: string): Promise<{ value: string; count: number }[]> {
  return page.getByLabel(filter, { exact: true }).evaluate((select) =>
    [...select.querySelectorAll('option')].slice(1).map(({ value, text }) => ({
      value,
      count: Number(/\((\d+)\)$/.exec(text)?.[1]),
    })),
  );
}

for (const filter of ['Kind', 'Cloud', 'Product', 'Area']) {
  test(`${filter}: each choice leaves as many pages as it says, and none leaves none`, async ({ page }) => {
    await ask(page, 'password');
    const all = await found(page);
    // The numbers come after the answer.
    const leavesSome = ({ count }: { count: number }) => count > 0;
    await expect.poll(async () => (await choices(page, filter)).every(leavesSome)).toBe(true);
    const offered = await choices(page, filter);
    expect(offered.length).toBeGreaterThan(0);
    for (const { value, count } of offered) {
      expect(count, value).toBeLessThanOrEqual(all);
      await page.getByLabel(filter, { exact: true }).selectOption(value);
      await expect(status(page)).toHaveText(new RegExp(`^${count} pages? match(es)? “password”\\.$`));
    }
  });
}

test('filters narrow, stand in the address and survive a reload and the way back', async ({ page }) => {
  await ask(page, 'password');
  const all = await found(page);
  await page.getByLabel('Kind').selectOption('licensing');
  await expect(page).toHaveURL('/search/#q=password&kind=licensing');
  const tags = page.locator('.result-page .kind-tag');
  await expect(tags.filter({ hasNotText: 'Licensing' })).toHaveCount(0);
  await expect.poll(() => found(page)).toBeLessThan(all);
  expect(await found(page)).toBeGreaterThan(0);
  await page.getByLabel('Cloud').selectOption('mooncake');
  await expect(page).toHaveURL('/search/#q=password&kind=licensing&cloud=mooncake');
  await expect(tags.filter({ hasNotText: 'Licensing' })).toHaveCount(0);
  const both = await page.locator('.result').count();
  await page.reload();
  await expect(page.locator('.result')).toHaveCount(both);
  await expect(field(page)).toHaveValue('password');
  await expect(page.getByLabel('Kind')).toHaveValue('licensing');
  await expect(page.getByLabel('Cloud')).toHaveValue('mooncake');
  await page.locator('.result-page').first().click();
  await expect(page).toHaveURL(/\/articles\//);
  await page.goBack();
  await expect(page.locator('.result')).toHaveCount(both);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page).toHaveURL('/search/#q=password');
  await expect(page.getByLabel('Kind')).toBeFocused();
  await expect(page.getByRole('button', { name: 'Clear filters' })).toBeHidden();
});

test('a filter alone browses', async ({ page }) => {
  await page.goto('/search/');
  await expect(
    page.getByLabel('Kind').getByRole('option', { name: /^Licensing( \(\d+\))?$/ }),
  ).toBeAttached();
  await expect(page.getByRole('heading', { name: 'Problems' })).toBeVisible();
  await page.getByLabel('Kind').selectOption('licensing');
  await expect(page).toHaveURL('/search/#kind=licensing');
  await expect(status(page)).toHaveText(/^\d+ pages with these filters\.$/);
  await expect(page.locator('.result')).toHaveCount(await found(page));
  await expect(page.getByRole('heading', { name: 'Problems' })).toBeHidden();
  await page.goto('/search/?cloud=mooncake');
  await expect(page.getByLabel('Cloud')).toHaveValue('mooncake');
  await expect(status(page)).toHaveText(/^\d+ pages with these filters\.$/);
});

test('a chosen filter stays on offer where it leaves nothing', async ({ page }) => {
  await page.goto('/search/#q=zzzzqqqq&kind=faq');
  await expect(status(page)).toHaveText('No page matches “zzzzqqqq” with these filters.');
  await expect(page.getByLabel('Kind')).toHaveValue('faq');
  await expect(page.getByLabel('Kind').getByRole('option')).toHaveText(['All', 'FAQ (0)']);
});

test('the keyboard alone is enough', async ({ page }) => {
  await page.goto('/search/');
  await field(page).focus();
  await page.keyboard.type('password');
  await expect(status(page)).toHaveText(/pages match/);
  const all = await found(page);
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Kind')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/#q=password&kind=\w/);
  await expect.poll(() => found(page)).toBeLessThan(all);
  for (const name of ['Cloud', 'Product', 'Area']) {
    await page.keyboard.press('Tab');
    await expect(page.getByLabel(name, { exact: true })).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Clear filters' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => found(page)).toBe(all);
});

test('another question in the address is answered at once', async ({ page }) => {
  await ask(page, 'password');
  await page.evaluate(() => {
    location.hash = '#q=SSPR_0029&kind=troubleshooting';
  });
  await expect(field(page)).toHaveValue('SSPR_0029');
  await expect(status(page)).toHaveText(/SSPR_0029 is explained/);
  await expect(page.getByLabel('Kind')).toHaveValue('troubleshooting');
});

import { expect, test } from 'playwright/test';

test.use({ javaScriptEnabled: false });

test('a topic that one article answers shows it in place, canonical to it', async ({ page }) => {
  await page.goto('/t/32045826/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Self-service password reset does not work',
  );
  await expect(page.locator('.asked')).toHaveText(
    'Support topic 32045826, Self-service password reset problems',
  );
  await expect(page.locator('.prose')).toContainText('Find the symptom');
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    'href',
    /\/articles\/password-reset\/password-reset-problems\/$/,
  );
  await expect(page.locator('.asked + [role="note"]')).toHaveCount(0);
});

test('a topic that several articles answer lists them in order', async ({ page }) => {
  await page.goto('/t/32565598/');
  const titles = await page.locator('.article-list > li > a').allTextContents();
  expect(titles.slice(0, 2)).toEqual([
    'How password writeback works and what it needs',
    'Fix SSPR_0029 when a reset fails on-premises',
  ]);
  expect(titles.length).toBeGreaterThan(2);
});

test('another product than the topic’s is said, and answered', async ({ page }) => {
  await page.goto('/t/32045826/fairfax/pes/16578/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Self-service password reset does not work',
  );
  await expect(page.getByRole('note').first()).toContainText(
    'in another product than Microsoft Entra directories',
  );
});

test('a closed cloud is not answered, and says when it closed', async ({ page }) => {
  await page.goto('/t/32045826/blackforest/');
  await expect(page.getByRole('note')).toHaveText(
    'Azure Germany closed on 29 October 2021. Nothing here is written for it.',
  );
  await expect(page.locator('.prose')).toHaveCount(0);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
});

test('every cloud and product of a topic has its page', async ({ request }) => {
  for (const cloud of ['public', 'fairfax', 'mooncake', 'usnat', 'ussec']) {
    for (const path of [
      `/t/32045826/${cloud}/`,
      `/t/32045826/pes/14785/`,
      `/t/32045826/${cloud}/pes/16579/`,
    ]) {
      const response = await request.get(path);
      expect(response.status(), path).toBe(200);
      expect(await response.text(), path).toContain('Self-service password reset does not work</h1>');
    }
  }
});

test('GUIDs lead to their topic and product', async ({ page }) => {
  await page.goto('/g/4858079d-1f79-6a42-c5c8-dea24bb6fc45/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Which data SSPR uses and how users register it',
  );
  await page.goto('/g/516fe906-3a1a-2878-02fd-8dd37ea207de/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Microsoft Entra sign-in and multifactor authentication',
  );
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /\/p\/16579\/$/);
});

test('a product lists its topics, each with its articles', async ({ page }) => {
  await page.goto('/p/16666/');
  await expect(page.getByRole('heading', { level: 2, name: 'Password writeback problems' })).toBeVisible();
  const writeback = page.locator('section', {
    has: page.getByRole('heading', { name: 'Password writeback problems' }),
  });
  await expect(writeback.locator('.article-list a').first()).toHaveText(
    'How password writeback works and what it needs',
  );
});

test('an unknown topic is a page that says so, with a way on', async ({ page }) => {
  const response = await page.goto('/t/39999999/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address');
  await expect(page.getByRole('searchbox', { name: 'Search' })).toBeVisible();
});

test('home, kinds and codes work without script', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Self-service password reset problems' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Self-service password reset does not work',
  );
  for (const path of ['/faq/', '/troubleshooting/', '/licensing/', '/how-to/', '/concepts/', '/reference/']) {
    await page.goto(path);
    expect(await page.locator('.article-list > li').count(), path).toBeGreaterThan(0);
  }
  await page.goto('/codes/sspr_0029/');
  await expect(
    page.getByRole('link', { name: 'Fix SSPR_0029 when a reset fails on-premises' }).first(),
  ).toBeVisible();
});

import { expect, test } from 'playwright/test';

const article = '/articles/password-reset/password-reset-problems/';

test.describe('an article', () => {
  test('says what it is for, who can do it, for which clouds and how fresh it is', async ({ page }) => {
    await page.goto(article);
    await expect(page.getByRole('navigation', { name: 'Breadcrumb' })).toContainText('Troubleshooting');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Self-service password reset does not work',
    );
    const facts = page.locator('.facts');
    await expect(facts.getByRole('link', { name: 'Troubleshooting' })).toHaveAttribute(
      'href',
      '/troubleshooting/',
    );
    await expect(facts).toContainText('Authentication Policy Administrator');
    const clouds = facts.locator('dt:text-is("Clouds") + dd');
    await expect(clouds.locator('a, span')).toHaveText(['Global', 'US Gov', '21Vianet', 'USNat', 'USSec']);
    await expect(clouds.locator('[aria-current]')).toHaveText('Global');
    await expect(facts.locator('time')).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\d$/);
  });

  test('leads on: related by kind, sources, support', async ({ page }) => {
    await page.goto(article);
    const related = page.getByRole('region', { name: 'Related' });
    for (const kind of ['FAQ', 'Licensing'])
      await expect(related.getByRole('heading', { name: kind })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Sources' }).getByRole('link').first()).toHaveAttribute(
      'href',
      /^https:\/\/learn\.microsoft\.com\//,
    );
    const next = page.getByRole('region', { name: 'Not solved?' });
    await expect(next.getByRole('link', { name: /send to support/i })).toHaveAttribute(
      'href',
      /^\/articles\//,
    );
  });

  test('neither publishes its authors nor asks for feedback without an address', async ({ page }) => {
    await page.goto(article);
    await expect(page.locator('.feedback')).toHaveCount(0);
    expect(await page.content()).not.toMatch(/ownershipId|zhchia/);
  });

  test('its contents stand beside it on a wide screen, and open above it on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(article);
    const beside = page.getByRole('complementary', { name: 'On this page' });
    await expect(beside.getByRole('link').first()).toBeVisible();
    await page.setViewportSize({ width: 360, height: 780 });
    await expect(beside).toBeHidden();
    await page.locator('summary', { hasText: 'On this page' }).click();
    await page.locator('.contents-narrow').getByRole('link', { name: 'A license is missing' }).click();
    await expect(page).toHaveURL(/#a-license-is-missing$/);
    await expect(page.getByRole('heading', { name: 'A license is missing' })).toBeInViewport();
  });

  test('navigation is of its section, and its own page is marked', async ({ page }) => {
    await page.goto(article);
    const section = page.getByRole('navigation', { name: 'Section' });
    await expect(section.locator('[aria-current="page"]')).toHaveText(
      'Self-service password reset does not work',
    );
    await expect(
      section.getByRole('link', { name: 'Which license self-service password reset needs' }),
    ).toHaveCount(0);
  });

  test('tables keep their meaning as labelled rows on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 780 });
    await page.goto('/articles/password-reset/licensing/');
    const table = page.getByRole('table', { name: 'What each plan covers' });
    await expect(table.getByRole('row').nth(1).getByRole('cell')).toHaveCount(6);
    await expect(table.getByRole('columnheader')).toHaveCount(6);
    await expect(table.locator('td').nth(1)).toHaveAttribute('data-label', 'Microsoft Entra ID Free');
  });

  test('prints without navigation, with the addresses of its links', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto(article);
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(page.locator('.column-section')).toBeHidden();
    const address = await page
      .locator('.sources a')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(address).toContain('https://learn.microsoft.com/');
  });

  test('every link between pages leads to a page and a place on it', async ({ page, request }) => {
    test.setTimeout(180_000);
    await page.goto('/llms.txt');
    const twins = (await page.locator('body').innerText()).match(/\/articles\/[^)]+index\.md/g) ?? [];
    expect(twins.length).toBeGreaterThanOrEqual(8);
    const targets = new Set<string>();
    for (const twin of twins) {
      await page.goto(twin.replace('index.md', ''));
      for (const href of await page
        .locator('main a[href^="/"]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))) {
        targets.add(href);
      }
    }
    for (const target of targets) {
      const [path, anchor] = target.split('#');
      const response = await request.get(path as string);
      expect(response.status(), target).toBe(200);
      if (anchor) expect(await response.text(), target).toContain(`id="${anchor}"`);
    }
  });
});

test.describe('a date that has passed', () => {
  test('brings a warning, without a new build', async ({ page }) => {
    await page.goto(article);
    await expect(page.getByText('This article may be out of date.')).toBeHidden();
    await page.clock.setFixedTime(new Date('2027-02-02T12:00:00Z'));
    await page.goto(article);
    await expect(page.getByText('This article may be out of date.')).toBeVisible();
  });
});

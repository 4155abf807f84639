import { expect, test } from 'playwright/test';
import { ask, askInDialog, dialog, field, options, status } from './search-parts.ts';
import { innocent, watch } from './site.ts';

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
    await expect(dialog(page)).toBeVisible();
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

  test('opens from the form of the home page with what was typed there, and without it from its examples', async ({
    page,
  }) => {
    await page.goto('/');
    await page.getByRole('searchbox').fill('no text message');
    await page.getByRole('searchbox').press('Enter');
    await expect(field(page)).toHaveValue('no text message');
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'event 33004' }).click();
    await expect(field(page)).toHaveValue('event 33004');
    await expect(options(page).first()).toHaveAttribute('href', '/codes/33004/');
    await expect(page).toHaveURL('/');
  });

  test('leads to the page with the same query', async ({ page }) => {
    await askInDialog(page, '/faq/', 'writeback');
    await dialog(page).getByRole('link', { name: 'All results with filters' }).click();
    await expect(page).toHaveURL('/search/#q=writeback');
    await expect(field(page)).toHaveValue('writeback');
    await expect(status(page)).toHaveText(/pages match “writeback”/);
  });
});

test.describe('identifiers', () => {
  for (const query of ['SSPR_0029', 'sspr0029', 'SSPR 0029']) {
    test(`${query}: the page that explains it is the first option, and stands alone`, async ({ page }) => {
      const misdeeds = await watch(page);
      await ask(page, query);
      const first = options(page).first();
      await expect(first).toHaveAttribute('href', '/articles/password-reset/sspr-0029/');
      await expect(first).toHaveClass(/result-page/);
      await expect(first).toContainText('Troubleshooting');
      await expect(options(page).nth(1)).toHaveAttribute('href', '/codes/sspr_0029/');
      const others = page.getByRole('group', { name: /^Named on \d+ other pages$/ }).getByRole('option');
      await expect(others).toHaveCount(5);
      await expect(page.locator('.result')).toHaveCount(0);
      await expect(status(page)).toHaveText(/^SSPR_0029 is explained in /);
      expect(misdeeds).toEqual(innocent);
    });
  }

  test('with other words the page comes first, above the results', async ({ page }) => {
    await ask(page, 'SSPR_0029 writeback');
    await expect(options(page).first()).toHaveAttribute('href', '/articles/password-reset/sspr-0029/');
    await expect(page.locator('.result')).toHaveCount(10);
  });

  for (const [query, name] of [
    ['SSPR_9999', 'SSPR_9999'],
    ['80070005', '80070005'],
    ['event 99999', '99999'],
  ] as const) {
    test(`${query}: it is said that no article covers it, and nothing is offered as its answer`, async ({
      page,
    }) => {
      await ask(page, query);
      const card = page.getByRole('region', { name: `No article covers ${name}` });
      await expect(card).toBeVisible();
      await expect(status(page)).toHaveText(`No article covers ${name}.`);
      await expect(options(page)).toHaveCount(0);
      await expect(page.getByRole('link', { name: 'Password writeback problems' })).toBeVisible();
      await askInDialog(page, '/faq/', query);
      await expect(options(page)).toHaveCount(0);
      await field(page).press('Enter');
      await expect(page).toHaveURL('/faq/');
    });
  }

  test('what looks like an unknown one is set apart, and the list of all is a link', async ({ page }) => {
    await ask(page, 'SSPR_0039');
    const card = page.getByRole('region', { name: 'No article covers SSPR_0039' });
    await expect(
      card.getByRole('list', { name: 'Codes that look like it' }).getByRole('link').first(),
    ).toBeVisible();
    await expect(card.getByRole('link', { name: 'Self-service password reset codes' })).toHaveAttribute(
      'href',
      /^\/codes\/#/,
    );
    await expect(options(page)).toHaveCount(0);
  });
});

test.describe('results', () => {
  test('hits are marked, why and where is said, and headings can be jumped to', async ({ page }) => {
    await askInDialog(page, '/', 'security info page');
    const heading = page.locator('.result-heading').first();
    await expect(heading).toHaveAttribute('href', /#/);
    await expect(page.locator('.result-excerpt mark').first()).toBeVisible();
    await expect(page.locator('.result-meta').first()).toHaveText(
      /Password reset › [a-z-]+.*(title|text|under|known as|code)/,
    );
    for (const group of await page.locator('.result').all()) {
      expect(await group.locator('.result-heading').count()).toBeLessThanOrEqual(3);
    }
    const pages = await page
      .locator('.result > .result-page')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(new Set(pages).size).toBe(pages.length);
    await heading.click();
    await expect(dialog(page)).toBeHidden();
    await expect(page).toHaveURL(/\/articles\/.*#/);
  });

  test('another name of a page is the reason that is shown', async ({ page }) => {
    await ask(page, 'azure ad graph');
    await expect(page.locator('.result-reason').first()).toHaveText('also known as “Azure AD Graph”');
  });

  test('ten are shown, and ten more when asked; the keyboard goes on from there', async ({ page }) => {
    await ask(page, 'password');
    const pages = page.locator('.result');
    await expect(pages).toHaveCount(10);
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect(pages).toHaveCount(20);
    await expect(page.locator('.result > .result-page').nth(10)).toBeFocused();
  });
});

test('without script the page offers the problems and the kinds', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('searchbox').fill('anything');
  await page.getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL('/search/?q=anything');
  await expect(page.getByText('Search needs script')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Password writeback problems' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Licensing' })).toBeVisible();
  await context.close();
});

for (const query of [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '%3Csvg%20onload%3D1%3E',
  "'-alert(1)-'",
  'javascript:alert(1)',
  '</title>',
  '\u202e\u0000',
  '(?:a+)+$ [z-a] \\',
  '__proto__ constructor',
  'a'.repeat(5000),
]) {
  test(`a hostile query is only text: ${JSON.stringify(query).slice(0, 40)}`, async ({ page }) => {
    const misdeeds = await watch(page);
    let alerted = false;
    page.on('dialog', () => {
      alerted = true;
    });
    await ask(page, query);
    await expect(status(page)).toHaveText(/^No page |match|covers/);
    await page.goto('/faq/');
    await page.keyboard.press('/');
    await field(page).fill(query);
    await expect(status(page)).toHaveText(/^No page |match|covers/);
    expect(await page.locator('signpost-search :is(img, svg, script, iframe, style)').count()).toBe(0);
    expect(await page.locator('signpost-search a[href^="javascript" i]').count()).toBe(0);
    expect(alerted).toBe(false);
    expect(misdeeds).toEqual(innocent);
  });
}

test('a filter in the address that does not exist is only text, too', async ({ page }) => {
  const misdeeds = await watch(page);
  await page.goto(`/search/#q=writeback&kind=${encodeURIComponent('<img src=x>')}`);
  await expect(status(page)).toHaveText('No page matches “writeback” with these filters.');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(status(page)).toHaveText(/pages match “writeback”/);
  await expect(page).toHaveURL('/search/#q=writeback');
  expect(misdeeds).toEqual(innocent);
});

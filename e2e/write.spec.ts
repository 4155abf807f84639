import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { close, createIndex } from 'pagefind';
import { expect, type Page, test } from 'playwright/test';
import { rules } from '../src/checks/rules.ts';
import { articleKeys } from '../src/schemas/article.ts';
import { componentNames } from '../src/schemas/components.ts';
import { innocent, watch } from './site.ts';

const QUESTION = 'when-does-a-user-count-as-registered';
const examples = 'src/components/article/examples';
const source = (name: string) => readFileSync(join(examples, `${name}.mdx`), 'utf8').trim();
const faqItem = (page: Page) => page.locator('details', { has: page.locator(`#${QUESTION}`) });

test.describe('the page for authors', () => {
  test('shows every key of the frontmatter with its sentence, and which are required', async ({ page }) => {
    await page.goto('/write/');
    const rows = page.locator('#frontmatter ~ table tbody tr');
    await expect(rows.locator('td:first-child')).toHaveText(articleKeys);
    const required = rows.filter({ has: page.getByText('Required', { exact: true }) });
    await expect(required.locator('td:first-child')).toHaveText([
      'pageTitle',
      'description',
      'articleId',
      'kind',
      'reviewed',
    ]);
    await expect(page.locator('#field-kind')).toContainText('troubleshooting, how-to, faq');
  });

  test('shows every component as it looks and as it is written', async ({ page }) => {
    await page.goto('/write/');
    await expect(page.locator('.component > h3')).toHaveText(componentNames);
    for (const name of componentNames) {
      const component = page.locator('.component', { has: page.locator(`#${name}`) });
      await expect(component.locator('.example-live')).not.toBeEmpty();
      await expect(component.locator('.example > .code-block pre')).toHaveText(source(name));
    }
  });

  test('shows every rule at an anchor of its code', async ({ page }) => {
    await page.goto('/write/');
    const shown = await page.locator('.rule h4').evaluateAll((all) => all.map(({ id }) => id));
    expect([...shown].sort()).toEqual(Object.keys(rules).sort());
    for (const [code, { level, proves, fix }] of Object.entries(rules)) {
      const rule = page.locator('.rule', { has: page.locator(`[id="${code}"]`) });
      await expect(rule).toContainText(level);
      await expect(rule).toContainText(proves);
      await expect(rule).toContainText(fix);
    }
  });

  test('is linked from the footer, and kept from search engines and from search', async ({
    page,
    request,
  }) => {
    await page.goto('/');
    await page.getByRole('contentinfo').getByRole('link', { name: 'Write an article' }).click();
    await expect(page).toHaveURL('/write/');
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
    await expect(page.locator('[data-pagefind-body]')).toHaveCount(0);
    expect(await (await request.get('/sitemap-0.xml')).text()).not.toContain('/write/');
  });
});

test.describe('a code block', () => {
  const block = (page: Page) => page.locator('.example-live .code-block');

  test('is copied by its button, which says so', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/write/');
    await block(page).getByRole('button', { name: 'Copy: Allow administrators to reset' }).click();
    await expect(block(page).getByRole('status')).toHaveText('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await block(page)
        .locator('pre')
        .innerText()
        .then((text) => text.trim()),
    );
  });

  test('is selected where the clipboard is refused', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
    });
    await page.goto('/write/');
    await block(page).getByRole('button').click();
    await expect(block(page).getByRole('status')).toContainText('Selected');
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('Connect-MgGraph');
  });
});

test.describe('a question', () => {
  test('opens when the address leads to it, and again by the same link', async ({ page }) => {
    await page.goto('/write/');
    await expect(faqItem(page)).not.toHaveAttribute('open');
    await page.goto(`/write/#${QUESTION}`);
    await expect(faqItem(page)).toHaveAttribute('open', '');
    await expect(page.locator(`#${QUESTION}`)).toBeInViewport();
    await faqItem(page).locator('summary').click();
    await expect(faqItem(page)).not.toHaveAttribute('open');
    await page.evaluate((id) => {
      const link = Object.assign(document.createElement('a'), { href: `#${id}`, textContent: 'again' });
      document.querySelector('main h1')?.append(link);
    }, QUESTION);
    await page.getByRole('link', { name: 'again' }).click();
    await expect(faqItem(page)).toHaveAttribute('open', '');
  });

  test('opens when it is part of an address that is loaded', async ({ page }) => {
    await page.goto(`/write/#${QUESTION}`);
    await expect(faqItem(page)).toHaveAttribute('open', '');
  });

  test('an anchor that cannot be decoded is no failure', async ({ page }) => {
    const misdeeds = await watch(page);
    await page.goto('/write/#%');
    await expect(faqItem(page)).not.toHaveAttribute('open');
    expect(misdeeds).toEqual(innocent);
  });

  test('is printed with its answer', async ({ page }) => {
    await page.goto('/write/');
    const answer = page.getByText('When they hold as many methods as the policy asks for');
    const shown = () => answer.first().evaluate((node) => node.checkVisibility());
    expect(await shown()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await shown()).toBe(true);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('no button is offered, and questions open by hand', async ({ page }) => {
    await page.goto('/write/');
    await expect(page.locator('signpost-copy button').first()).toBeHidden();
    await faqItem(page).locator('summary').click();
    await expect(faqItem(page).locator('p')).toBeVisible();
  });
});

test.describe('every component is accessible', () => {
  for (const width of [1280, 320]) {
    for (const [colorScheme, forcedColors] of [
      ['light', 'none'],
      ['dark', 'none'],
      ['light', 'active'],
      ['dark', 'active'],
    ] as const) {
      test(`at ${width}, ${colorScheme}${forcedColors === 'active' ? ', forced colors' : ''}`, async ({
        page,
      }) => {
        const misdeeds = await watch(page);
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme, forcedColors });
        await page.goto('/write/');
        for (const summary of await page.locator('.example-live summary').all()) await summary.click();
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        expect(
          violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)),
        ).toEqual([]);
        expect(
          await page.evaluate(
            () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
          ),
        ).toBe(false);
        expect(await page.locator('script:not([src]), style, [style]').count()).toBe(0);
        expect(misdeeds).toEqual(innocent);
      });
    }
  }
});

test('script comes only with a component that has some', async ({ page }) => {
  const modules = async (path: string) => {
    await page.goto(path);
    return page.locator('script[type="module"]').count();
  };
  const everywhere = await modules('/articles/password-reset/licensing/');
  expect(await modules('/write/')).toBe(everywhere + 2);
});

test('search reads answers that are closed, leads to their questions, and skips buttons', async ({
  page,
}) => {
  await page.goto('/write/');
  const parts = await page.locator('.example-live').evaluateAll((all) => all.map((part) => part.innerHTML));
  const { index } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error('Pagefind gave no index.');
  try {
    const content = `<html lang="en"><body><main><h1>Title</h1>${parts.join('')}</main></body></html>`;
    await index.addHTMLFile({ url: '/a/', content });
    const { files } = await index.getFiles();
    const [fragment] = files.filter(({ path }) => path.includes('fragment'));
    if (!fragment) throw new Error('Pagefind made no fragment.');
    const text = gunzipSync(fragment.content).toString('utf8');
    expect(text).toContain(`"id":"${QUESTION}"`);
    expect(text).toContain('When they hold as many methods as the policy asks for');
    expect(text).not.toContain('Copy');
  } finally {
    await close();
  }
});

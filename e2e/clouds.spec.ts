import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { catalogFromContent } from '../src/catalog/from-content.ts';
import { readContent } from '../src/checks/read-content.ts';
import { contentFolder } from '../src/content-folder.ts';

const dist = process.env['SIGNPOST_DIST'] || 'dist';
const content = await readContent(contentFolder(), []);
const catalog = catalogFromContent(content);

test.describe('pages of an article for single clouds', () => {
  test.use({ javaScriptEnabled: false });
  const article = '/articles/password-reset/no-email/';

  test('plain links lead from each to each, and the one that is shown is marked', async ({ page }) => {
    await page.goto(article);
    const names = ['Global', 'US Gov', '21Vianet', 'USNat', 'USSec'];
    for (const [name, path] of [
      ['US Gov', `${article}fairfax/`],
      ['21Vianet', `${article}mooncake/`],
      ['Global', article],
    ] as const) {
      await page.locator('.cloud-switch').getByRole('link', { name }).click();
      await expect(page).toHaveURL(path);
      await expect(page.locator('.cloud-switch a')).toHaveText(names);
      await expect(page.locator('.cloud-switch [aria-current]')).toHaveText(name);
      await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', new RegExp(`${article}$`));
    }
  });

  test('a page shows what holds in its cloud; the article’s own folds what does not hold in global Azure', async ({
    page,
  }) => {
    await page.goto(`${article}mooncake/`);
    await expect(page.getByText('oe.21vianet.com').first()).toBeVisible();
    await expect(page.getByText('azureadnotifications.us')).toHaveCount(0);
    await page.goto(`${article}fairfax/`);
    await expect(page.getByText('azureadnotifications.us').first()).toBeVisible();
    await expect(page.getByText('oe.21vianet.com')).toHaveCount(0);
    await page.goto(article);
    await expect(page.getByText('oe.21vianet.com').first()).toBeHidden();
    await page.getByText('In Azure operated by 21Vianet').first().click();
    await expect(page.getByText('oe.21vianet.com').first()).toBeVisible();
  });

  test('links follow the cloud, stay in it, and stand as text where it has no host', async ({ page }) => {
    const text = page.locator('article');
    await page.goto(`${article}fairfax/`);
    await expect(text.locator('a[href^="https://entra.microsoft.us"]').first()).toBeVisible();
    await expect(text.locator('a[href="/articles/password-reset/faq/fairfax/"]').first()).toBeVisible();
    await page.goto(`${article}mooncake/`);
    await expect(text.locator('.sources li').first()).toContainText('(global documentation)');
    await page.goto(`${article}usnat/`);
    await expect(text.getByText('Sign in to the Microsoft Entra admin center.').first()).toBeVisible();
    await expect(text.locator('.sources a')).toHaveCount(0);
    await expect(text.locator('.sources li').first()).toContainText(
      '(public internet, not reachable from USNat)',
    );
  });

  test('the page of a topic in a cloud shows the text for that cloud', async ({ page }) => {
    await page.goto('/t/32565598/fairfax/');
    const paths = await page
      .locator('.article-list a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const { results } = catalog.resolve({ supportTopicId: '32565598', cloud: 'fairfax' });
    expect(paths).toEqual(results.map((result) => catalog.pathIn(result, 'fairfax')));
  });
});

test('there is a page and a twin for each cloud in which a text differs, and for no other', () => {
  const expected = catalog.articles.flatMap((article) =>
    catalog.cloudPages(article).map((cloud) => `${article.id}/${cloud}`),
  );
  const built = (file: string) =>
    readdirSync(join(dist, 'articles'), { recursive: true, encoding: 'utf8' })
      .map((path) => path.split('\\').join('/'))
      .filter((path) => path.split('/').length === 4 && path.endsWith(`/${file}`))
      .map((path) => path.slice(0, -file.length - 1));
  expect(expected.length).toBeGreaterThan(150);
  for (const file of ['index.html', 'index.md']) expect(built(file).sort()).toEqual([...expected].sort());
});

test('the sitemap names no page for a single cloud', () => {
  const sitemap = readFileSync(join(dist, 'sitemap-0.xml'), 'utf8');
  expect(sitemap).toContain('/articles/password-reset/no-email/</loc>');
  expect(sitemap).not.toMatch(/\/(fairfax|mooncake|usnat|ussec)\/<\/loc>/);
});

test.describe('a site for one cloud alone', () => {
  test.describe.configure({ mode: 'serial', timeout: 600_000 });
  let folder = '';
  const run = (command: string[], env: Record<string, string>) =>
    spawnSync('npx', command, { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', ...env } });

  test.beforeAll(() => {
    test.setTimeout(600_000);
    folder = mkdtempSync(join(process.cwd(), 'dist-test-'));
    const { status, stdout, stderr } = run(['astro', 'build'], {
      SIGNPOST_CLOUD: 'usnat',
      SIGNPOST_DIST: folder,
    });
    expect(status, `${stdout}${stderr}`.slice(-2000)).toBe(0);
  });
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const own = catalogFromContent(content, 'usnat');
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const files = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.split('\\').join('/'));

  test('no element of a page leads to or loads from another host than the cloud’s', async ({ page }) => {
    const allowed = [
      'signpost.example',
      'portal.azure.eaglex.ic.gov',
      'login.microsoftonline.eaglex.ic.gov',
      'mysignins.eaglex.ic.gov',
    ];
    const pages = files().filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(300);
    await page.goto('/faq/');
    const foreign: string[] = [];
    for (const file of pages) {
      // The browser's own parser, so that this test and the check read pages in two ways.
      const addresses = await page.evaluate((html) => {
        const parsed = new DOMParser().parseFromString(html, 'text/html');
        return [...parsed.querySelectorAll('*')].flatMap(({ attributes }) =>
          [...attributes].map(({ value }) => value).filter((value) => /^\s*(https?:)?\/\/[^/]/i.test(value)),
        );
      }, read(file));
      for (const address of addresses) {
        if (
          address !== 'http://www.w3.org/2000/svg' &&
          !allowed.includes(new URL(address, 'https://x.invalid').hostname)
        )
          foreign.push(`${file}: ${address}`);
      }
    }
    expect(foreign).toEqual([]);
  });

  test('what cannot be reached stands as text that says so', async ({ page }) => {
    await page.setContent(
      read('articles/password-reset/no-email/index.html').replace(/<script[\s\S]*?<\/script>/g, ''),
    );
    await expect(page.locator('.sources a')).toHaveCount(0);
    await expect(page.locator('.sources li').first()).toHaveText(
      /\S+ .*\(public internet, not reachable from USNat\)$/,
    );
    await expect(
      page.getByRole('link', { name: 'open a support request in the Azure portal' }),
    ).toHaveAttribute('href', /^https:\/\/portal\.azure\.eaglex\.ic\.gov\/#view\//);
    await expect(page.getByText('21Vianet')).toHaveCount(0);
  });

  test('it knows its articles and its cloud only: pages, files, search, sitemap, who may frame it', () => {
    const articles = files().filter((file) => /^articles\/.*\/index\.html$/.test(file));
    expect(articles.sort()).toEqual(own.articles.map(({ id }) => `articles/${id}/index.html`).sort());
    expect(
      files().filter((file) => /^t\/.*\/(public|fairfax|mooncake|ussec|blackforest)(\/|$)/.test(file)),
    ).toEqual([]);
    expect(existsSync(join(folder, 't/32045826/usnat/pes/16579/index.html'))).toBe(true);
    expect(JSON.parse(read('api/v1/index.json')).openClouds).toEqual(['usnat']);
    expect(read('search/index.html')).toContain('usnat');
    expect(read('search/index.html')).not.toMatch(/mooncake|fairfax|ussec/);
    expect(read('resolve/index.html')).not.toMatch(/mooncake|fairfax|ussec/);
    expect(read('sitemap-0.xml')).not.toMatch(/mooncake|fairfax|ussec/);
    const policy = /frame-ancestors ([^;\n]*)/.exec(read('_headers'))?.[1];
    expect(policy).toBe("'self' https://portal.azure.eaglex.ic.gov");
    expect(read('staticwebapp.config.json')).toContain(policy);
  });

  test('the check of the site fails on a link that leaves the cloud, wherever it stands', () => {
    const file = join(folder, 'faq/index.html');
    const html = read('faq/index.html');
    writeFileSync(file, html.replace('</main>', '<a href="https://portal.azure.com/">portal</a></main>'));
    const { status, stdout } = run(['node', 'src/cli/check.ts', '--site', folder, '--quiet'], {
      SIGNPOST_CLOUD: 'usnat',
    });
    expect(stdout).toContain('link-outside-cloud');
    expect(stdout).toContain('https://portal.azure.com/ is outside usnat');
    expect(status).toBe(1);
    writeFileSync(file, html);
    expect(run(['node', 'src/cli/check.ts', '--site', folder, '--quiet'], {}).status).toBe(0);
  });

  for (const [value, message] of [
    ['usnt', '"usnt" is not a cloud. Did you mean "usnat"?'],
    ['blackforest', '"blackforest" is a closed cloud.'],
  ] as const) {
    test(`refused in one message: ${value}`, () => {
      const { status, stdout, stderr } = run(['astro', 'build'], {
        SIGNPOST_CLOUD: value,
        SIGNPOST_DIST: `${folder}-x`,
      });
      const output = `${stdout}${stderr}`;
      expect(status).toBe(1);
      expect(output).toContain(`SIGNPOST_CLOUD: ${message}`);
      expect(output).not.toMatch(/\n\s+at /);
      expect(existsSync(`${folder}-x`)).toBe(false);
    });
  }
});

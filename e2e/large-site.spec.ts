import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from 'playwright/test';
import { portableHtml } from '../src/api/portable-html.ts';
import type { SelfHelp } from '../src/api/schemas.ts';
import { FullText } from '../src/build/search/full-text.ts';
import { type FoundPage, readIndexedPages } from '../src/build/search/indexed-pages.ts';
import { MOONCAKE_TOPIC, QUESTIONS_TOPIC, topicOf, writeCorpus } from './large-corpus.ts';

/** How many mutated articles are imported, built and opened. */
const MUTATIONS = Number(process.env['MUTATIONS'] ?? 2000);
/** Articles of mutated sources on one page of the browser. */
const BATCH = 50;

const folder = mkdtempSync(join(tmpdir(), 'signpost-large-'));
const content = join(folder, 'content');
const dist = join(folder, 'dist');
const port = Number(process.env['E2E_PORT'] || 4399) + 50;
const site = `http://localhost:${port}`;
/** Bundled, as a corpus is that its host could not take in single files. */
const environment = {
  ...process.env,
  SIGNPOST_CONTENT: content,
  SIGNPOST_DIST: dist,
  SIGNPOST_BUNDLES: 'always',
  NO_COLOR: '1',
};
let server: ChildProcess | undefined;

const run = (...args: string[]) =>
  spawnSync(process.execPath, args, { encoding: 'utf8', env: environment, maxBuffer: 1 << 28 });
const html = (path: string) => readFileSync(join(dist, path, 'index.html'), 'utf8');

/** What search holds of pages, without Pagefind's names for them. */
const said = (pages: readonly FoundPage[]) => pages.map(({ id: _, ...page }) => page);

/** The paths of all built articles. */
function articles(): string[] {
  return readdirSync(join(dist, 'articles'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map(
      (file) =>
        `/articles/${file
          .replace(/index\.html$/, '')
          .split('\\')
          .join('/')}`,
    )
    .sort();
}

test.describe.configure({ mode: 'serial' });
test.setTimeout(900_000);

test.beforeAll(async () => {
  test.setTimeout(900_000);
  writeCorpus(join(folder, 'source'), MUTATIONS);
  const imported = run(
    'src/cli/import.ts',
    join(folder, 'source'),
    '--out',
    content,
    '--reviewed',
    '2026-01-01',
  );
  // Mutated headers may be beyond repair: a rejected file is status 1, and is accounted for.
  expect([0, 1], imported.stderr).toContain(imported.status);
  const built = run('node_modules/astro/bin/astro.mjs', 'build');
  expect(built.status, built.stdout.slice(-3000) + built.stderr.slice(-3000)).toBe(0);
  server = spawn(process.execPath, ['src/cli/serve.ts'], {
    env: { ...environment, PORT: String(port) },
    stdio: 'pipe',
  });
  await new Promise((resolve) => server?.stdout?.once('data', resolve));
});

test.afterAll(() => {
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

test('the built site holds its own rules', () => {
  const { status, stdout } = run('src/cli/check.ts', '--site', dist, '--quiet');
  expect(stdout).toContain('No problem.');
  expect(status).toBe(0);
});

test('an article and a topic are written once, twins and JSON in bundles', () => {
  expect(existsSync(join(dist, `t/${topicOf(0, 1)}/index.html`))).toBe(true);
  expect(existsSync(join(dist, `t/${topicOf(0, 1)}/fairfax`))).toBe(false);
  expect(existsSync(join(dist, `t/${topicOf(0, 1)}/pes`))).toBe(false);
  expect(existsSync(join(dist, 'articles/contoso.lamps/problem-1/index.md'))).toBe(false);
  expect(readdirSync(join(dist, 'api/v1/selfHelp')).filter((file) => !file.endsWith('.jsonl'))).toEqual([]);
  expect(existsSync(join(dist, 'api/v1/index.json'))).toBe(true);
  expect(existsSync(join(dist, 'api/v1/bundles.json'))).toBe(true);
  expect(readFileSync(join(dist, 'llms.txt'), 'utf8')).toContain('(https://signpost.example/products/');
});

test('the page of a topic is the article and what was asked for, and is found by its article only', () => {
  const topic = html(`t/${topicOf(0, 1)}`);
  const article = html('articles/contoso.lamps/problem-1');
  const textOf = (page: string) =>
    /<div class="prose">[\s\S]*?<div class="article-end"/.exec(page)?.[0] ?? '';
  expect(textOf(topic)).not.toBe('');
  expect(textOf(topic)).toBe(textOf(article));
  expect(topic).toContain(`<p class="asked">Support topic ${topicOf(0, 1)}`);
  expect(topic).toContain(
    `<link rel="canonical" href="https://signpost.example/articles/contoso.lamps/problem-1/">`,
  );
  expect(topic).not.toContain('data-pagefind-body');
  expect(topic).not.toContain('text/markdown');
});

test('what search read before the pages were built is what the pages say', async () => {
  const fullText = await FullText.begin('large');
  await fullText.addSite(dist);
  await fullText.write(join(folder, 'again'));
  const [version = ''] = readdirSync(join(dist, 'pagefind'));
  const early = await readIndexedPages(join(dist, 'pagefind', version));
  const again = await readIndexedPages(join(folder, 'again'));
  expect(again.length).toBeGreaterThan(100);
  // Made of content, and as they were rendered: articles without and with components, and checklists.
  expect(again.map(({ url }) => url)).toContain(`/t/${QUESTIONS_TOPIC}/`);
  expect(said(early)).toEqual(said(again));
});

test('machines are given the text of each article as its page has it', () => {
  const { selfHelp }: { selfHelp: [string, string][] } = JSON.parse(
    readFileSync(join(dist, 'api/v1/bundles.json'), 'utf8'),
  );
  const texts = selfHelp.flatMap(([, path]) =>
    readFileSync(join(dist, path), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line): SelfHelp => JSON.parse(line).file),
  );
  expect(texts.map(({ properties }) => new URL(properties.x.url).pathname).sort()).toEqual(articles());
  for (const { properties } of texts) {
    const { url } = properties.x;
    expect(properties.content).toBe(portableHtml(html(new URL(url).pathname), url));
  }
});

test('a cloud with an article of its own has a topic page of its own', () => {
  expect(html(`t/${MOONCAKE_TOPIC}/mooncake`)).toContain('Lamps in another cloud');
  expect(html(`t/${MOONCAKE_TOPIC}`)).not.toContain('<h1>Lamps in another cloud');
});

test('no two articles have one title, and those told apart say by which product', () => {
  const titles = articles().map((path) => /<title>([^<]*)/.exec(html(path))?.[1] ?? '');
  expect(new Set(titles).size).toBe(titles.length);
  expect(html('/articles/contoso.boats/problem-0/')).toMatch(/<title>It does not start · Contoso boats/);
});

test('a topic with questions only is a checklist', async ({ page }) => {
  await page.goto(`${site}/t/${QUESTIONS_TOPIC}/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dim lamp');
  await expect(page.getByRole('heading', { name: 'Have this ready before you ask for help' })).toBeVisible();
  await expect(page.getByText('One of these: Since today · It always was')).toBeVisible();
  await expect(page.getByText('Only if “Since when is it dim” is “Since today”.')).toBeVisible();
  await page.goto(`${site}/search/?q=dim+lamp`);
  await expect(page.locator(`signpost-search a[href^="/t/${QUESTIONS_TOPIC}/"]`).first()).toBeVisible();
});

test('a landing leads to the article, and says what nothing answers', async ({ page }) => {
  await page.goto(`${site}/problems/contoso.lamps/landing/`);
  await expect(page.getByRole('link', { name: 'Lamp is dim' })).toHaveAttribute(
    'href',
    '/articles/contoso.lamps/problem-1/',
  );
  await expect(page.getByRole('heading', { name: 'Lamp in no article' })).toBeVisible();
});

test('from the home page to an article by product, and narrowed by typing', async ({ page }) => {
  await page.goto(`${site}/`);
  await page.getByRole('link', { name: /^All \d+ products$/ }).click();
  await page.getByLabel('Find a product').fill('boats');
  await expect(page.locator('#products [data-row]:visible')).toHaveCount(1);
  await page.getByRole('link', { name: 'Contoso boats' }).click();
  await page.getByLabel('Find an article on Contoso boats').fill('problem 7');
  await expect(page.locator('#articles [data-row]:visible')).toHaveCount(1);
  await page.getByRole('link', { name: 'Boats: problem 7' }).click();
  await expect(page).toHaveURL(`${site}/articles/contoso.boats/problem-7/`);
  await expect(page.getByRole('navigation', { name: 'Breadcrumb' })).toContainText('Contoso boats');
});

test('lists are whole without script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site}/products/`);
  await expect(page.getByLabel('Find a product')).toBeHidden();
  await expect(page.getByRole('link', { name: 'Contoso boats' })).toBeVisible();
  await context.close();
});

for (const path of [
  '/',
  '/products/',
  '/products/contoso-boats/',
  '/p/19000/',
  `/t/${QUESTIONS_TOPIC}/`,
  '/problems/contoso.lamps/landing/',
  '/troubleshooting/',
  '/coverage/',
]) {
  test(`${path} is accessible and no wider than a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(`${site}${path}`);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide).toBe(0);
  });
}

test(`of ${MUTATIONS} mutated articles none runs a script, opens a dialog or asks another site`, async ({
  page,
}) => {
  const mutated = articles().filter((path) => path.startsWith('/articles/contoso.mutated/'));
  expect(mutated.length).toBeGreaterThan(MUTATIONS / 3);
  const misdeeds: string[] = [];
  page.on('dialog', (dialog) => {
    misdeeds.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(site) && !request.url().startsWith('data:'))
      misdeeds.push(`request ${request.url()}`);
  });
  let batch = '';
  // Without the site's Content-Security-Policy: what is proved is the text, not what guards it.
  await page.route(`${site}/batch/*`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: batch }),
  );
  for (let from = 0; from < mutated.length; from += BATCH) {
    const parts = mutated.slice(from, from + BATCH).map((path) => {
      const article = /<article[\s\S]*<\/article>/.exec(html(path))?.[0] ?? '';
      expect(article, path).not.toBe('');
      return article;
    });
    batch = `<!doctype html><title>batch</title><body>${parts.join('\n')}`;
    await page.goto(`${site}/batch/${from}`);
    const found = await page.evaluate(() => {
      const bad: string[] = [];
      for (const element of document.querySelectorAll('article *')) {
        if (/^(script|iframe|object|embed|base|form|meta|style|link)$/i.test(element.tagName))
          bad.push(element.outerHTML.slice(0, 200));
        for (const { name } of element.attributes)
          if (/^on|^style$|^srcdoc$/i.test(name)) bad.push(element.outerHTML.slice(0, 200));
        const { href } = element as HTMLAnchorElement;
        if (typeof href === 'string' && /^(javascript|data|vbscript|file):/i.test(href))
          bad.push(href.slice(0, 200));
      }
      // What waits for a person: every link is pressed, every other thing is pointed at and focused.
      for (const element of document.querySelectorAll<HTMLElement>('article *')) {
        element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
        element.dispatchEvent(new Event('focus'));
        element.dispatchEvent(new Event('error'));
      }
      return bad;
    });
    expect(found, `batch ${from}`).toEqual([]);
  }
  expect(misdeeds).toEqual([]);
});

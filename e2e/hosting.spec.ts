import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'playwright/test';
import { cacheFolder } from '../src/cache-folder.ts';

/** Small sites, each built for a host that asks something else of a build. */
const port = Number(process.env['E2E_PORT'] || 4399) + 10;
const origin = `http://localhost:${port}`;
const REDIRECTS = 400;
const made: string[] = [];
let server: ChildProcess | undefined;

test.describe.configure({ mode: 'serial' });
// A build waits for those of other tests.
test.setTimeout(600_000);
test.afterAll(() => {
  server?.kill();
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

function build(redirects: string, env: Record<string, string>) {
  const content = mkdtempSync(join(tmpdir(), 'signpost-hosting-'));
  const dist = mkdtempSync(join(process.cwd(), 'dist-test-'));
  made.push(content, dist, cacheFolder(content));
  cpSync('src/build/fixtures/small', content, { recursive: true });
  writeFileSync(join(content, 'redirects.yaml'), redirects);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build'],
    {
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', SIGNPOST_CONTENT: content, SIGNPOST_DIST: dist, ...env },
    },
  );
  return { dist, status, output: `${stdout}${stderr}` };
}

const many = Array.from(
  { length: REDIRECTS },
  (_, index) => `- id: /old/${index}/\n  to: /articles/area/plain/\n`,
);

test('bundles hold what single files would, and the client finds an article in them', async ({ page }) => {
  const { dist, status, output } = build(many.join(''), { SIGNPOST_BUNDLES: 'always' });
  expect(status, output).toBe(0);
  expect(output).toContain('2 articles in, 2 pages and 2 twins out');
  expect(existsSync(join(dist, 'api/v1/selfHelp/plain.json'))).toBe(false);
  expect(existsSync(join(dist, 'articles/area/plain/index.md'))).toBe(false);
  server = spawn(process.execPath, ['src/cli/serve.ts'], {
    env: { ...process.env, PORT: String(port), SIGNPOST_DIST: dist },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(createInterface(server.stdout as NonNullable<typeof server.stdout>), 'line');
  await page.goto(`${origin}/`);
  const titles = await page.evaluate(async (client) => {
    const { createClient } = await import(client);
    const help = createClient();
    const articles = await Promise.all(['PLAIN', 'mdx', 'none'].map((id) => help.article(id)));
    return articles.map((article) => article?.title);
  }, `${origin}/client.js`);
  expect(titles).toEqual(['A plain Markdown article', 'An MDX article', undefined]);
  await page.goto(`${origin}/articles/area/plain/`);
  const twin = await page.locator('link[type="text/markdown"]').getAttribute('href');
  const markdown = await (await page.request.get(`${origin}${twin}`)).text();
  expect(markdown.match(/^# .*/gm)).toEqual(['# An MDX article', '# A plain Markdown article']);
});

test('an old address leads on, by the host or by a page', async ({ page, request }) => {
  const first = await request.get(`${origin}/old/0/`, { maxRedirects: 0 });
  expect([first.status(), first.headers()['location']]).toEqual([301, '/articles/area/plain/']);
  const last = await request.get(`${origin}/old/${REDIRECTS - 1}/`, { maxRedirects: 0 });
  expect(last.status()).toBe(200);
  await page.goto(`${origin}/old/${REDIRECTS - 1}/`);
  await expect(page).toHaveURL(`${origin}/articles/area/plain/`);
});

test('for a folder, the site is read from the disk', async ({ page }) => {
  const { dist, status, output } = build(many[0] ?? '', { SIGNPOST_HOST: 'offline' });
  expect(status, output).toBe(0);
  const asked: string[] = [];
  page.on('request', (one) => asked.push(new URL(one.url()).protocol));
  await page.goto(pathToFileURL(join(dist, 'old/0/index.html')).href);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A plain Markdown article');
  await page.getByRole('link', { name: 'Reference' }).first().click();
  await expect(page).toHaveURL(pathToFileURL(join(dist, 'reference/index.html')).href);
  await page.getByRole('link', { name: 'A plain Markdown article' }).first().click();
  await expect(page).toHaveURL(pathToFileURL(join(dist, 'articles/area/plain/index.html')).href);
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Segoe UI');
  expect(new Set(asked)).toEqual(new Set(['file:']));
});

for (const [what, redirects, env, says] of [
  ['a host that is none', '', { SIGNPOST_HOST: 'azure' }, '"azure" is not a host.'],
  [
    'a target that is not there',
    '- id: /old/\n  to: /articles/area/plane/\n',
    {},
    'redirects.yaml:1  "/articles/area/plane/" is not a page of the site. Did you mean "/articles/area/plain/"?',
  ],
  [
    'a file that the host cannot redirect',
    '- id: /old.pdf\n  to: /faq/\n',
    { SIGNPOST_HOST: 'storage' },
    'Azure Storage takes no redirect of "/old.pdf"',
  ],
] as const) {
  test(`${what} ends the build`, () => {
    const { status, output } = build(redirects, env);
    expect(output).toContain(says);
    expect(output).not.toMatch(/^\s+at /m);
    expect(status).toBe(1);
  });
}

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'playwright/test';
import { stringify } from 'yaml';
import { cacheFolder } from '../src/cache-folder.ts';
import { dialog, field, options, status } from './search-parts.ts';
import { watch } from './site.ts';

/**
 * A content folder that is split by service into two sites, each built and served at an origin of its own. The third
 * server has the same files as the second, and is on nobody's list.
 */
const port = Number(process.env['E2E_PORT'] || 4399) + 1;
const [machines, databases, stranger] = [0, 1, 2].map((more) => `http://localhost:${port + more}`) as [
  string,
  string,
  string,
];
let folder: string;
let dists: string[] = [];
const servers: ChildProcess[] = [];

test.describe.configure({ mode: 'serial' });
test.setTimeout(600_000);

test.beforeAll(async () => {
  test.setTimeout(600_000);
  folder = mkdtempSync(join(tmpdir(), 'signpost-sisters-'));
  dists = [0, 1].map(() => mkdtempSync(join(process.cwd(), 'dist-test-')));
  const content = join(folder, 'content');
  cpSync('e2e/fixtures/split', content, { recursive: true });
  // Services that no site has yet go where there is room: here it is said which goes where.
  const sites = [
    { id: machines, services: ['machines'] },
    { id: databases, services: ['databases'] },
  ];
  writeFileSync(join(content, 'sites.yaml'), stringify(sites));
  run(['src/cli/split.ts', '--out', join(folder, 'parts')], { SIGNPOST_CONTENT: content });
  for (const [place, site] of [machines, databases].entries()) {
    run(['node_modules/astro/bin/astro.mjs', 'build'], {
      SIGNPOST_CONTENT: contentOf(site),
      SIGNPOST_DIST: dists[place] ?? '',
      SIGNPOST_URL: site,
      SIGNPOST_SISTERS: `${machines},${databases}`,
    });
  }
  await serve(dists[0], 0);
  await serve(dists[1], 1);
  await serve(dists[1], 2);
});

test.afterAll(() => {
  for (const server of servers) server.kill();
  for (const made of [folder, ...dists, ...[machines, databases].map((site) => cacheFolder(contentOf(site)))])
    rmSync(made, { recursive: true, force: true });
});

/** The content folder of a part. */
const contentOf = (site: string) => join(folder, 'parts', new URL(site).host.replace(':', '-'));

function run(args: string[], env: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  expect(status, stdout + stderr).toBe(0);
}

async function serve(dist: string | undefined, place: number) {
  const server = spawn(process.execPath, ['src/cli/serve.ts'], {
    env: {
      ...process.env,
      PORT: String(port + place),
      SIGNPOST_DIST: dist ?? '',
      SIGNPOST_URL: place === 0 ? machines : databases,
      SIGNPOST_SISTERS: `${machines},${databases}`,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  servers.push(server);
  await once(createInterface(server.stdout), 'line');
}

test('what only the sister has is found from here, and opens there', async ({ page }) => {
  const { policyReports, errors } = await watch(page);
  const foreign: string[] = [];
  page.context().on('request', (request) => {
    const { origin } = new URL(request.url());
    if (origin !== machines) foreign.push(origin);
  });
  await page.goto(`${machines}/articles/machines/start/`);
  await page.keyboard.press('/');
  await field(page).fill('deadlock graph');
  await expect(status(page)).toHaveText(/[.]$/, { timeout: 20_000 });
  const first = options(page).first();
  await expect(first).toContainText('Find a deadlock');
  await expect(first).toContainText(`localhost:${port + 1} › Databases › deadlock`);
  expect(new Set(foreign)).toEqual(new Set([databases]));
  await first.click();
  await expect(page).toHaveURL(`${databases}/articles/databases/deadlock/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Find a deadlock');
  expect([policyReports, errors]).toEqual([[], []]);
});

test('what both have is found on both, from either', async ({ page }) => {
  const found = async (site: string) => {
    await page.goto(`${site}/search/#q=machine`);
    await expect(status(page)).toHaveText(/[.]$/, { timeout: 20_000 });
    const links = await options(page).evaluateAll((nodes) =>
      nodes.map((node) => (node as HTMLAnchorElement).href.replace(/#.*/, '')),
    );
    return [...new Set(links)].filter((link) => link.includes('/articles/')).sort();
  };
  const here = await found(machines);
  expect(here).toEqual([
    `${machines}/articles/machines/resize/`,
    `${machines}/articles/machines/start/`,
    `${databases}/articles/databases/deadlock/`,
  ]);
  expect(await found(databases)).toEqual(here);
});

test('a link to an article of the other part leads there', async ({ page }) => {
  await page.goto(`${machines}/articles/machines/start/`);
  await page.getByRole('link', { name: /how to find a deadlock/ }).click();
  await expect(page).toHaveURL(`${databases}/articles/databases/deadlock/`);
});

test('only the listed sister may be asked', async ({ page, request }) => {
  const policy = (await request.get(`${machines}/`)).headers()['content-security-policy'] ?? '';
  expect(policy).toContain(`connect-src 'self' ${databases};`);
  await page.goto(`${machines}/`);
  const ask = (origin: string) =>
    page.evaluate(
      (url) =>
        fetch(url).then(
          ({ status }) => status,
          () => 'refused',
        ),
      `${origin}/search/index/manifest.json`,
    );
  expect(await ask(databases)).toBe(200);
  expect(await ask(stranger)).toBe('refused');
  // Pages are not for others to read, the index is.
  expect(
    await page.evaluate(
      (url) =>
        fetch(url).then(
          () => 'read',
          () => 'refused',
        ),
      `${databases}/`,
    ),
  ).toBe('refused');
});

test('a sister that is down is named, and the rest is found', async ({ page }) => {
  servers[1]?.kill();
  await once(servers[1] as ChildProcess, 'exit');
  await page.goto(`${machines}/`);
  await page.keyboard.press('/');
  await field(page).fill('resize');
  await expect(status(page)).toHaveText(/[.]$/, { timeout: 20_000 });
  await expect(options(page).first()).toContainText('Resize a machine');
  await expect(dialog(page)).toContainText(`localhost:${port + 1} could not be searched.`);
});

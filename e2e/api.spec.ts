import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, type Page, test } from 'playwright/test';
import { z } from 'zod';
import { type ApiSchemaName, apiSchemas, type SelfHelp } from '../src/api/schemas.ts';
import { headersFor } from '../src/build/headers.ts';
import { site } from '../src/site.ts';

const dist = process.env['SIGNPOST_DIST'] || 'dist';
const folder = join(dist, 'api/v1');
const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split('\\').join('/'))
  .filter((file) => file.endsWith('.json') && !file.startsWith('schemas/'))
  .sort();

/** The schema of a file, by where the file stands. */
function schemaOf(file: string): ApiSchemaName {
  const [first = '', , last] = file.replace(/\.json$/, '').split('/');
  const name = first === 'services' && last ? last : first;
  return name as ApiSchemaName;
}

const schemas = new Map<ApiSchemaName, z.ZodType>();
function published(name: ApiSchemaName): z.ZodType {
  const schema =
    schemas.get(name) ??
    z.fromJSONSchema(read(`schemas/${name}.json`) as Parameters<typeof z.fromJSONSchema>[0]);
  schemas.set(name, schema);
  return schema;
}

test('every file holds to its published schema, and to nothing more', () => {
  const seen = new Map<string, number>();
  for (const file of files) {
    const name = schemaOf(file);
    for (const schema of [published(name), apiSchemas[name]])
      expect(schema.safeParse(read(file)).error?.issues, file).toBeUndefined();
    seen.set(name, (seen.get(name) ?? 0) + 1);
  }
  expect([...seen.keys()].sort()).toEqual(Object.keys(apiSchemas).sort());
  expect(seen.get('selfHelp')).toBeGreaterThanOrEqual(60);
});

test('every article is whole: its text, without script, style, id or class, and links that lead somewhere', () => {
  const faults: string[] = [];
  for (const file of files.filter((file) => file.startsWith('selfHelp/'))) {
    const { content } = (read(file) as SelfHelp).properties;
    if (content.length < 200) faults.push(`${file}: ${content}`);
    const [unwanted] =
      /<(h1|script|style|svg|button|form|iframe)|\s(on\w+|style|class|id)="/i.exec(content) ?? [];
    if (unwanted) faults.push(`${file}: ${unwanted}`);
    for (const [, address = ''] of content.matchAll(/(?:href|src)="([^"]*)"/g)) {
      const { protocol, origin, pathname } = new URL(address);
      const leads =
        origin === site.url ? existsSync(join(dist, pathname, 'index.html')) : protocol !== 'http:';
      if (!leads) faults.push(`${file}: ${address}`);
    }
  }
  expect(faults).toEqual([]);
});

test('files, the client and its types may be read from every origin, and what is missing says so', async ({
  request,
}) => {
  for (const path of [
    '/api/v1/index.json',
    '/api/v1/discoverySolutions/32045826.json',
    '/api/v1/schemas/index.json',
    '/client.js',
    '/client.d.ts',
    '/api/v1/selfHelp/no-such-article.json',
  ]) {
    const response = await request.get(path, { headers: { Origin: 'https://other.example' } });
    for (const [name, value] of Object.entries(headersFor(path)))
      if (name !== 'Content-Type')
        expect(response.headers()[name.toLowerCase()], `${path} ${name}`).toBe(value);
    expect(response.status(), path).toBe(path.includes('no-such') ? 404 : 200);
  }
  expect((await request.get('/client.js')).headers()['content-type']).toContain('text/javascript');
  expect((await request.get('/client.d.ts')).headers()['content-type']).toContain('text/plain');
  expect((await request.get('/api/v1/index.json')).headers()['content-type']).toContain('application/json');
});

test('the client is one file of less than 2 KB', () => {
  const client = readFileSync(join(dist, 'client.js'));
  expect(brotliCompressSync(client).length).toBeLessThan(2048);
  expect(client.toString()).not.toMatch(/\bimport\s*[{('"*]/);
  expect(readFileSync(join(dist, 'client.d.ts'), 'utf8')).toBe(readFileSync('src/client/types.ts', 'utf8'));
});

/** An empty page of another origin, which runs a script. Real servers, since an answer that a test makes up is read by all. */
async function openElsewhere(page: Page, script: string): Promise<Server> {
  const other = createServer((request, response) => {
    const isScript = request.url === '/script.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<!doctype html><body><script type="module" src="/script.js"></script>');
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
  return other;
}

test('the documented example runs on a page of another site', async ({ page, baseURL }) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  const example = readFileSync('src/client/example.txt', 'utf8').replace(
    'https://signpost.example',
    `${baseURL}`,
  );
  const other = await openElsewhere(page, example);
  const link = page.getByRole('link', { name: 'Self-service password reset does not work' }).first();
  await expect(link).toHaveAttribute('href', `${baseURL}/articles/password-reset/password-reset-problems/`);
  await expect(page.locator('div').first()).toContainText('Find the symptom');
  expect(errors).toEqual([]);
  other.close();
});

test('another origin reads the files, and learns which are missing, but reads no page', async ({
  page,
  baseURL,
}) => {
  const other = await openElsewhere(page, '');
  const reads = (path: string) =>
    page.evaluate(
      (url) =>
        fetch(url).then(
          ({ status }) => status,
          () => 'refused',
        ),
      `${baseURL}${path}`,
    );
  expect(await reads('/api/v1/index.json')).toBe(200);
  expect(await reads('/api/v1/selfHelp/none.json')).toBe(404);
  expect(await reads('/')).toBe('refused');
  other.close();
});

test('the page about it shows the example', async ({ page }) => {
  await page.goto('/api/');
  expect(`${await page.locator('pre').textContent()}\n`).toBe(
    readFileSync('src/client/example.txt', 'utf8').replace('https://signpost.example', site.url),
  );
});

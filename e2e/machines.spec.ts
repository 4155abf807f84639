import { expect, test } from 'playwright/test';
import { headersFor } from '../src/build/headers.ts';

test('the sitemap lists articles and kinds, and no page that stands for another', async ({ request }) => {
  const index = await (await request.get('/sitemap-index.xml')).text();
  expect(index).toContain('/sitemap-0.xml');
  const paths = [
    ...(await (await request.get('/sitemap-0.xml')).text()).matchAll(/<loc>https:\/\/[^/]+(\/[^<]*)<\/loc>/g),
  ].map((match) => match[1]);
  expect(paths).toContain('/articles/password-reset/licensing/');
  expect(paths).toContain('/faq/');
  expect(paths.filter((path) => /^\/(t|g|p|search|404)\b/.test(path ?? ''))).toEqual([]);
});

test('robots.txt names the sitemap', async ({ request }) => {
  expect(await (await request.get('/robots.txt')).text()).toMatch(
    /^User-agent: \*[\s\S]*Sitemap: https:\/\/.*\/sitemap-index\.xml/,
  );
});

test('llms.txt lists every article’s twin, and each is Markdown without components', async ({ request }) => {
  const text = await (await request.get('/llms.txt')).text();
  const twins = [...text.matchAll(/\(https:\/\/[^/]+(\/articles\/[^)]+)\)/g)].map(
    (match) => match[1] as string,
  );
  expect(twins.length).toBeGreaterThanOrEqual(8);
  for (const twin of twins) {
    const response = await request.get(twin);
    expect(response.headers()['content-type']).toContain('text/markdown');
    const body = await response.text();
    expect(body).toMatch(/^# /);
    expect(body.replace(/```[\s\S]*?```|`[^`]*`/g, '')).not.toMatch(/<[A-Z]/);
  }
});

test('the feed is Atom, newest first, with an entry an article', async ({ page, request }) => {
  const text = await (await request.get('/changes.xml')).text();
  await page.goto('/');
  const feed = await page.evaluate((xml) => {
    const document = new DOMParser().parseFromString(xml, 'application/xml');
    return {
      root: `${document.documentElement.namespaceURI} ${document.documentElement.localName}`,
      updated: [...document.querySelectorAll('entry > updated')].map((node) => node.textContent ?? ''),
      broken: document.querySelector('parsererror') !== null,
    };
  }, text);
  expect(feed.root).toBe('http://www.w3.org/2005/Atom feed');
  expect(feed.broken).toBe(false);
  expect(feed.updated.length).toBeGreaterThanOrEqual(8);
  expect(feed.updated).toEqual([...feed.updated].sort().reverse());
});

test('pages, hashed files and the error page carry their headers', async ({ page, request }) => {
  await page.goto('/');
  const style = (await page.locator('link[rel="stylesheet"]').first().getAttribute('href')) ?? '';
  for (const path of ['/', '/faq/', style, '/pagefind/pagefind.js', '/nothing/here/']) {
    const headers = (await request.get(path)).headers();
    for (const [name, value] of Object.entries(headersFor(path)))
      expect(headers[name.toLowerCase()], `${path} ${name}`).toBe(value);
  }
  expect((await request.get('/nothing/here/')).status()).toBe(404);
});

test('a page asked for without its slash is found', async ({ request }) => {
  const response = await request.get('/faq?x=1', { maxRedirects: 0 });
  expect([response.status(), response.headers()['location']]).toEqual([308, '/faq/?x=1']);
});

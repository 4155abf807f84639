import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { expect, test } from 'playwright/test';
import { readAnswer } from '../src/api/read-answer.ts';
import { everyRequest, type PortalRequest, testSet } from '../src/api/requests.ts';
import { apiSchemas } from '../src/api/schemas.ts';
import { catalogFromContent } from '../src/catalog/from-content.ts';
import { describeRequest, explain } from '../src/catalog/say.ts';
import { readContent } from '../src/checks/read-content.ts';
import type { createClient } from '../src/client/types.ts';
import { contentFolder } from '../src/content-folder.ts';
import type { ResolveElement } from '../src/resolve/resolve-element.ts';
import { openCloudNames } from '../src/schemas/clouds.ts';
import { siteCloud } from '../src/site-cloud.ts';

/**
 * One answer, however it is asked for: every topic, product and cloud of our tables, by the resolver, by the files of
 * the machine interface, by the client in a browser, at `/resolve/`, and on the page. Another way is another test of this file.
 */
const dist = process.env['SIGNPOST_DIST'] || 'dist';
const catalog = catalogFromContent(await readContent(contentFolder(), []), siteCloud());
const requests = everyRequest(catalog);

/** The articles of an answer by their addresses, best first, and how well they match. */
interface Answer {
  match: string;
  paths: string[];
}
const expected = requests.map((request): Answer => {
  const { match, results, asked } = catalog.resolve(request);
  return { match, paths: results.map((article) => catalog.pathIn(article, asked.cloud)) };
});
/** Where an article is read in the cloud of a request. */
const pathOf = (articleId: string, { cloud = 'public' }: PortalRequest) => {
  const article = catalog.byArticleId(articleId);
  return article
    ? catalog.pathIn(article, openCloudNames.find((name) => name === cloud) ?? 'public')
    : articleId;
};

/** What differs, named by its request; each way is compared with the resolver. */
function differences(answers: readonly (Answer | undefined)[]): string[] {
  return requests.flatMap((request, index) => {
    const [found, wanted] = [JSON.stringify(answers[index]), JSON.stringify(expected[index])];
    return found === wanted ? [] : [`${JSON.stringify(request)}: ${found}, expected ${wanted}`];
  });
}

test('there are requests of every kind', () => {
  expect(requests.length).toBeGreaterThan(700);
  expect(new Set(expected.map(({ match }) => match)).size).toBeGreaterThan(3);
});

test('the files of the machine interface', () => {
  const answers = requests.map((request): Answer | undefined => {
    const { supportTopicId, cloud = 'public', productPesId } = request;
    const file = join(dist, `api/v1/discoverySolutions/${supportTopicId}.json`);
    // Without a file there is no answer, unless the product has a page.
    if (!existsSync(file)) {
      const known = catalog.products.has(productPesId ?? '') && cloud !== 'blackforest';
      return { match: known ? 'product' : 'none', paths: [] };
    }
    const read = apiSchemas.discoverySolutions.parse(JSON.parse(readFileSync(file, 'utf8')));
    const answer = readAnswer(read, cloud, productPesId);
    return answer && { match: answer.match, paths: answer.solutionIds.map((id) => pathOf(id, request)) };
  });
  expect(differences(answers)).toEqual([]);
});

test('the client, in a browser', async ({ page }) => {
  await page.goto('/faq/');
  const answers = await page.evaluate(async (requests) => {
    const address = '/client.js';
    const module: { createClient: typeof createClient } = await import(address);
    const client = module.createClient();
    const answers: { match: string; paths: string[] }[] = [];
    for (const request of requests) {
      const { match, articles } = await client.resolve(request);
      answers.push({ match, paths: articles.map(({ url }) => new URL(url).pathname) });
    }
    return answers;
  }, requests);
  expect(differences(answers)).toEqual([]);
});

/** What `/resolve/` makes of a query: where it goes, or what it shows. */
interface Shown {
  goes?: string;
  title: string;
  asked: string;
  notes: string[];
  paths: string[];
}

test('/resolve/, in a browser: it goes to the one exact article, else shows the same list and says the same', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.goto('/resolve/');
  const queries = requests.map((request) => `?${new URLSearchParams({ ...request })}`);
  const answers = await page.evaluate(async (queries) => {
    const resolver = document.querySelector('signpost-resolve') as ResolveElement;
    const text = (selector: string) => document.querySelector(selector)?.textContent ?? '';
    const answers: Shown[] = [];
    for (const query of queries) {
      const url = await resolver.show(query);
      const links = [...resolver.querySelectorAll<HTMLAnchorElement>('.article-list a')];
      answers.push({
        ...(url ? { goes: new URL(url).pathname } : {}),
        title: text('h1'),
        asked: text('.lede'),
        notes: [...resolver.querySelectorAll('.notice')].map((notice) => notice.textContent ?? ''),
        paths: links.map(({ pathname }) => pathname),
      });
    }
    return answers;
  }, queries);
  const faults = requests.flatMap((request, index) => {
    const [shown, wanted] = [answers[index], expected[index]];
    const resolution = catalog.resolve(request);
    const fault = (what: string) => [`${JSON.stringify(request)}: ${what} ${JSON.stringify(shown)}`];
    if (!shown || !wanted) return fault('nothing');
    const [only, ...others] = wanted.paths;
    if (wanted.match === 'exact' && only && others.length === 0)
      return shown.goes === only ? [] : fault('goes');
    if (shown.goes || !same(shown.paths, wanted.paths)) return fault('shows');
    if (!same(shown.notes, explain(catalog, resolution))) return fault('says');
    return shown.asked === describeRequest(catalog, resolution) ? [] : fault('asks');
  });
  expect(faults).toEqual([]);
});

for (const { topic, products } of testSet) {
  test(`/resolve/ by its address, ${topic}: the article, or its list, in every cloud`, async ({ page }) => {
    for (const cloud of openCloudNames) {
      const [productpesids = ''] = products;
      const { results } = catalog.resolve({ supportTopicId: topic, cloud, productPesId: productpesids });
      const [best, ...others] = results.map((article) => catalog.pathIn(article, cloud));
      await page.goto(
        `/resolve/?${new URLSearchParams({ SUPPORTTOPICID: topic, productpesids, Cloud: cloud })}`,
      );
      if (others.length === 0) await expect(page).toHaveURL(`${best}`);
      else
        await expect(page.locator('signpost-resolve .article-list a').first()).toHaveAttribute(
          'href',
          new RegExp(`${best}$`),
        );
    }
  });
}

test('the pages: the same articles in the same order, and every way in which they do not fit is said', () => {
  const shown = requests.filter(
    ({ productPesId }) => catalog.products.has(productPesId ?? '') || !productPesId,
  );
  const faults: string[] = [];
  let pages = 0;
  for (const request of shown) {
    const file = join(dist, pagePath(request), 'index.html');
    if (!existsSync(file)) continue;
    pages += 1;
    const resolution = catalog.resolve(request);
    const { lists, notes, inPlace } = readTopicPage(readFileSync(file, 'utf8'));
    // An article in place is named by where it is canonical, a list leads to the cloud's own pages.
    const wanted = resolution.results.map((article) =>
      inPlace ? article.path : catalog.pathIn(article, resolution.asked.cloud),
    );
    // A page with a section for each product holds the answer in parts, each in order.
    const inOrder = lists.every((list) =>
      same(list, lists.length > 1 ? wanted.filter((path) => list.includes(path)) : wanted),
    );
    const whole = same([...new Set(lists.flat())].sort(), [...wanted].sort());
    if (!inOrder || !whole)
      faults.push(`${file}: ${JSON.stringify(lists)}, expected ${JSON.stringify(wanted)}`);
    if (!same(notes, explain(catalog, resolution))) faults.push(`${file} says ${JSON.stringify(notes)}`);
  }
  expect(faults).toEqual([]);
  expect(pages).toBeGreaterThan(600);
});

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((item, place) => item === b[place]);

/** The address of a request: that of its topic, narrowed to its cloud and its product. */
function pagePath({ supportTopicId, cloud, productPesId }: PortalRequest): string {
  return ['t', supportTopicId, cloud, ...(productPesId ? ['pes', productPesId] : [])]
    .filter(Boolean)
    .join('/');
}

/** The articles a topic's page shows: its lists of links or, when one article stands in place, that one. */
function readTopicPage(html: string): { lists: string[][]; notes: string[]; inPlace: boolean } {
  const [lists, notes]: [string[][], string[]] = [[], []];
  let [canonical, hasText, inNotes, inMain] = ['', false, false, false];
  const stack: string[] = [];
  const parser = new Parser({
    onopentag(name, { class: classes = '', href = '', rel, role }) {
      if (name === 'link' && rel === 'canonical') canonical = new URL(href).pathname;
      if (name === 'main') inMain = true;
      const has = (wanted: string) => classes.split(' ').includes(wanted);
      if (inMain && name === 'article') hasText = true;
      // An article in place has notes of its own; those of the topic come before it.
      if (inMain && !hasText && has('notice') && role === 'note') {
        inNotes = true;
        notes.push('');
      }
      if (inMain && !hasText && name === 'ol' && has('article-list')) lists.push([]);
      const list = lists.at(-1);
      if (list && name === 'a' && stack.includes('ol')) list.push(href);
      stack.push(name);
    },
    ontext(text) {
      if (inNotes) notes[notes.length - 1] += text;
    },
    onclosetag(name) {
      stack.splice(stack.lastIndexOf(name));
      if (name === 'div') inNotes = false;
      if (name === 'main') inMain = false;
    },
  });
  parser.end(html);
  if (hasText) lists.push([canonical]);
  return { lists, notes: notes.map((note) => note.trim()), inPlace: hasText };
}

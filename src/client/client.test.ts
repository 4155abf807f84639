import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { afterEach, test } from 'node:test';
import type { SelfHelp } from '../api/schemas.ts';
import { selfHelpRecords } from '../api/self-help.ts';
import { catalogOf } from '../api/test/catalogs.ts';
import { siteFetch } from '../api/test/site-fetch.ts';
import { bundleLines } from '../build/bundles/bundle-lines.ts';
import type { Match } from '../catalog/match.ts';
import type { Reason, ResolveRequest } from '../catalog/resolve.ts';
import { createClient } from './client.ts';
import type * as published from './types.ts';

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
/** The published types stand alone; this does not compile when they say other things than the site's own. */
const same: [
  Same<Match, published.Match>,
  Same<Reason, published.Reason>,
  Same<ResolveRequest, published.ResolveRequest>,
  SelfHelp['properties'] extends published.Article ? true : false,
  typeof createClient extends typeof published.createClient ? true : false,
] = [true, true, true, true, true];

const base = 'https://site.test';
const catalog = catalogOf([{ articleId: 'Some-Id', supportTopicIds: ['32000001'] }]);
const many = catalogOf(Array.from({ length: 12 }, (_, index) => ({ articleId: `Many-${index}` })));
const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
});

/** Answers each request in turn, and writes down what was asked. */
function answerWith(...answers: (() => Promise<Response>)[]): string[] {
  const asked: string[] = [];
  const site = siteFetch(catalog, base);
  globalThis.fetch = async (input) => {
    asked.push(String(input));
    return (answers.shift() ?? (() => site(input)))();
  };
  return asked;
}

const offline = async () => {
  throw new TypeError('fetch failed');
};

test('the published types are those of the site', () => assert.deepEqual(new Set(same), new Set([true])));

test('an answer has whole addresses, and the index is read once', async () => {
  const asked = answerWith();
  const client = createClient(`${base}/anything/`);
  const [answer] = await Promise.all([
    client.resolve({ supportTopicId: '32000001' }),
    client.resolve({ supportTopicId: '32000001', cloud: 'mooncake' }),
  ]);
  assert.deepEqual(answer, {
    match: 'exact',
    reasons: [],
    asked: { cloud: 'public', topicId: '32000001' },
    articles: [{ articleId: 'Some-Id', title: 'About Some-Id', url: `${base}/articles/area/some-id/` }],
  });
  assert.deepEqual(asked, [`${base}/api/v1/index.json`]);
});

test('an unknown topic is an answer, not an error', async () => {
  answerWith();
  const { match, reasons, articles } = await createClient(base).resolve({ supportTopicId: '39999999' });
  assert.deepEqual([match, reasons, articles], ['none', ['unknown-topic'], []]);
});

test('an article is found by its id however it is cased; none is undefined', async () => {
  const asked = answerWith();
  const client = createClient(base);
  assert.equal((await client.article('SOME-id'))?.title, 'About Some-Id');
  assert.equal(await client.article('../index'), undefined);
  assert.deepEqual(asked, [
    `${base}/api/v1/selfHelp/some-id.json`,
    `${base}/api/v1/selfHelp/..%2Findex.json`,
    `${base}/api/v1/bundles.json`,
  ]);
});

test('an article of a site that bundles them is found in its bundle, which is then asked first', async () => {
  const bundled = bundleLines('/api/v1/selfHelp', selfHelpRecords(many), 1500);
  assert.ok(bundled.files.length > 2, 'several files');
  const files = new Map(bundled.files.map(({ path, text }) => [base + path, text]));
  files.set(`${base}/api/v1/bundles.json`, JSON.stringify({ selfHelp: bundled.parts }));
  const asked: string[] = [];
  globalThis.fetch = async (input) => {
    asked.push(String(input));
    const body = files.get(String(input));
    return new Response(body ?? 'Not found', { status: body === undefined ? 404 : 200 });
  };
  const client = createClient(base);
  for (const { data } of many.articles) {
    assert.equal((await client.article(data.articleId.toUpperCase()))?.title, data.pageTitle);
  }
  for (const absent of ['0', 'many-5x', 'zz', '../x']) assert.equal(await client.article(absent), undefined);
  assert.deepEqual(asked.slice(0, 3), [
    `${base}/api/v1/selfHelp/many-0.json`,
    `${base}/api/v1/bundles.json`,
    `${base}${bundled.parts[0]?.[1]}`,
  ]);
  assert.equal(asked.filter((url) => url.endsWith('.json')).length, 2);
});

test('a bundle that is no JSON Lines throws an error with its address', async () => {
  const [file] = bundleLines('/api/v1/selfHelp', selfHelpRecords(many)).parts;
  answerWith(
    async () => new Response('', { status: 404 }),
    async () => new Response(JSON.stringify({ selfHelp: [file] })),
    async () => new Response('<!doctype html>'),
  );
  await assert.rejects(createClient(base).article('many-0'), {
    name: 'SiteError',
    url: `${base}/api/v1/selfHelp/1.jsonl`,
  });
});

test('a search address holds what was typed', () => {
  assert.equal(
    createClient(base).searchUrl('SSPR_0029 & more?'),
    `${base}/search/?q=SSPR_0029%20%26%20more%3F`,
  );
});

const failures: [string, () => Promise<Response>, RegExp, number | undefined][] = [
  ['an unreachable site', offline, /cannot be reached/, undefined],
  ['an error of the site', async () => new Response('no', { status: 503 }), /answered 503/, 503],
  ['a page in place of JSON', async () => new Response('<!doctype html>'), /did not answer with JSON/, 200],
  ['a site without an index', async () => new Response('', { status: 404 }), /answered 404/, 404],
];
for (const [what, answer, message, status] of failures) {
  test(`${what} throws an error with the address, and the next call tries again`, async () => {
    answerWith(answer);
    const client = createClient(base);
    await assert.rejects(client.resolve({ supportTopicId: '32000001' }), (error: published.SiteError) => {
      assert.equal(error.name, 'SiteError');
      assert.equal(error.url, `${base}/api/v1/index.json`);
      assert.equal(error.status, status);
      assert.match(error.message, message);
      assert.ok(error.message.startsWith(error.url));
      return error instanceof Error;
    });
    assert.equal((await client.resolve({ supportTopicId: '32000001' })).match, 'exact');
  });
}

test('an article that cannot be read throws too', async () => {
  answerWith(offline);
  await assert.rejects(createClient(base).article('a'), {
    name: 'SiteError',
    url: `${base}/api/v1/selfHelp/a.json`,
  });
});

test('the README shows the example that the browser tests run', async () => {
  const example = await readFile('src/client/example.txt', 'utf8');
  assert.ok((await readFile('README.md', 'utf8')).includes(`\`\`\`js\n${example}\`\`\``));
});

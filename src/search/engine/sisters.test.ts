import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { buildSearchIndex } from '../../build/search/search-index.ts';
import type { Answer, Question } from '../answer.ts';
import { keysOf } from '../identifiers/keys.ts';
import { loadSisters } from '../load-sisters.ts';
import type { Manifest } from '../manifest.ts';
import { createEngine, type Engine } from './engine.ts';
import type { Sister } from './sites.ts';

/** A site that is split in two, and asked on its first part. */
const [OWN, SISTER] = ['http://own.test', 'http://sister.test'];

const pages: Readonly<Record<string, readonly { path: string; title: string; body: string }[]>> = {
  [OWN]: [
    { path: '/articles/vm/start/', title: 'A virtual machine does not start', body: 'Look at ERR_4711.' },
    { path: '/articles/vm/resize/', title: 'Resize a virtual machine', body: 'Choose a size.' },
  ],
  [SISTER]: [
    { path: '/articles/sql/deadlock/', title: 'Find a deadlock', body: 'Read the graph of the deadlock.' },
    { path: '/articles/sql/machine/', title: 'SQL on a virtual machine', body: 'ERR_4711 tells of a lock.' },
    { path: '/articles/sql/error/', title: 'What ERR_4711 means', body: 'The ledger was locked.' },
  ],
};

const folders = new Map<string, string>();
const plainFetch = globalThis.fetch;
let engine: Engine;
let down = new Set<string>();

before(async () => {
  for (const [origin, made] of Object.entries(pages)) {
    const folder = await mkdtemp(join(tmpdir(), 'signpost-sister-'));
    folders.set(origin, folder);
    for (const { path, title, body } of made) {
      const file = join(folder, path, 'index.html');
      await mkdir(dirname(file), { recursive: true });
      await writeFile(
        file,
        `<!doctype html><html lang="en"><body><article data-pagefind-body data-pagefind-filter="area:${path.split('/')[2]}"><h1>${title}</h1><p>${body}</p></article></body></html>`,
      );
    }
    const owner = { url: '/articles/sql/error/', title: 'What ERR_4711 means', kind: '' };
    await buildSearchIndex(folder, {
      owned:
        origin === SISTER
          ? [{ keys: keysOf('ERR_4711').slice(0, 1), name: 'ERR_4711', what: 'code', says: 'A lock.', owner }]
          : [],
      synonyms: [],
      sisters: [OWN, SISTER].filter((other) => other !== origin),
    });
  }
  globalThis.fetch = async (input) => {
    const { origin, pathname } = new URL(String(input));
    if (down.has(origin)) throw new TypeError('fetch failed');
    const content = await readFile(join(folders.get(origin) ?? '', pathname)).catch(() => undefined);
    return content ? new Response(content) : new Response(null, { status: 404 });
  };
  engine = await open();
});

after(async () => {
  globalThis.fetch = plainFetch;
  for (const folder of folders.values()) await rm(folder, { recursive: true, force: true });
});

async function open(change: (sister: Sister) => Sister = (sister) => sister): Promise<Engine> {
  const manifest: Manifest = await (await fetch(`${OWN}/search/index/manifest.json`)).json();
  const sisters = (await loadSisters(manifest)).sisters.map(change);
  return createEngine({
    base: OWN,
    sisters,
    loadPagefind: (path) =>
      import(pathToFileURL(join(folders.get(OWN) ?? '', path, 'pagefind.js')).href) as Promise<never>,
  });
}

const ask = (query: string, more: Partial<Question> = {}): Promise<Answer> =>
  engine.answer({ query, filters: {}, limit: 10, ...more });
const urls = ({ results }: Answer) => results.map(({ url }) => url);

test('a word that only a sister has is found there, under its own address', async () => {
  const answer = await ask('deadlock');
  assert.deepEqual(urls(answer), [`${SISTER}/articles/sql/deadlock/`]);
  assert.deepEqual(answer.unmatched, []);
});

test('a word of both is found on both', async () => {
  assert.deepEqual(urls(await ask('virtual machine')).sort(), [
    '/articles/vm/resize/',
    '/articles/vm/start/',
    `${SISTER}/articles/sql/machine/`,
  ]);
});

test('what is known early of a page of a sister has its address too', async () => {
  const early: Answer[] = [];
  const question = { query: 'virtual machine', filters: {}, limit: 10 };
  const answer = await engine.answer(question, (known) => void early.push(known));
  assert.deepEqual(early.map(urls), [urls(answer)]);
  assert.ok(urls(answer).includes(`${SISTER}/articles/sql/machine/`));
});

test('where a sister is too large for cards, none are used, and the order is the same', async () => {
  const early: Answer[] = [];
  const without = await open(({ origin, manifest: { cards: _, ...manifest } }) => ({ origin, manifest }));
  const question = { query: 'virtual machine', filters: {}, limit: 10 };
  const answer = await without.answer(question, (known) => void early.push(known));
  assert.deepEqual([urls(answer), early], [urls(await ask('virtual machine')), []]);
});

test('a slip is mended to a word of a sister', async () => {
  const answer = await ask('deadlok');
  assert.deepEqual(answer.corrections, [{ from: 'deadlok', to: 'deadlock' }]);
  assert.deepEqual(urls(answer), [`${SISTER}/articles/sql/deadlock/`]);
});

test('a code that a sister explains is explained there, and named on both', async () => {
  const [identifier] = (await ask('ERR_4711')).identifiers;
  assert.deepEqual(
    [identifier?.status, identifier?.says, identifier?.owner?.url],
    ['owned', 'A lock.', `${SISTER}/articles/sql/error/`],
  );
  assert.deepEqual(identifier?.mentions.map(({ url }) => url).sort(), [
    '/articles/vm/start/',
    `${SISTER}/articles/sql/machine/`,
  ]);
});

test('filters and their counts are those of both', async () => {
  const answer = await ask('virtual machine', { filters: { area: 'sql' }, counts: true });
  assert.deepEqual(urls(answer), [`${SISTER}/articles/sql/machine/`]);
  assert.deepEqual(answer.counts.area, { sql: 1, vm: 2 });
});

test('a sister that is down is named, and the rest is searched', async () => {
  down = new Set([SISTER]);
  const manifest: Manifest = await (await fetch(`${OWN}/search/index/manifest.json`)).json();
  assert.deepEqual((await loadSisters(manifest)).missing, ['sister.test']);
  const alone = await open();
  const answer = await alone.answer({ query: 'virtual machine', filters: {}, limit: 10 });
  assert.deepEqual(urls(answer).sort(), ['/articles/vm/resize/', '/articles/vm/start/']);
  down = new Set();
});

test('a sister with another version of the index is left out and named', async () => {
  const { sisters, missing } = await loadSisters({ sisters: [SISTER], pagefind: '/pagefind/0.0.1/' });
  assert.deepEqual([sisters, missing], [[], ['sister.test']]);
});

test('so is one whose index is written in another way', async () => {
  const manifest: Manifest = await (await fetch(`${OWN}/search/index/manifest.json`)).json();
  const plain = globalThis.fetch;
  globalThis.fetch = async (input) => {
    const response = await plain(input);
    return Response.json({ ...((await response.json()) as Manifest), format: manifest.format - 1 });
  };
  const { sisters, missing } = await loadSisters(manifest);
  globalThis.fetch = plain;
  assert.deepEqual([sisters, missing], [[], ['sister.test']]);
});

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { buildSearchIndex } from '../../build/search/search-index.ts';
import type { Answer } from '../answer.ts';
import type { Manifest } from '../manifest.ts';
import { createEngine, type Engine } from './engine.ts';

/** A site whose content says how people ask, indexed as a build does, and asked as a browser does. */
const HOST = 'http://asked.test';

const pages = {
  '/articles/a/no-code/': [
    'No text message arrives',
    'The operator may hold the text message back. Choose a call.',
  ],
  '/articles/a/writeback/': ['How writeback works', 'Writeback carries the password to your own directory.'],
  '/articles/a/license/': ['Which license is needed', 'Each person needs a license of the plan P1.'],
};

/** Words are rare only among many questions. */
const many = (word: string) =>
  Array.from({ length: 500 }, (_, place) => `${word}${place % 50} raven${place % 40}`);

const asked = {
  pages: [
    {
      about: '/articles/a/no-code/',
      questions: [
        'No text message arrives',
        'my handset stays silent when the pin should come',
        'handset silent, pin not delivered to the nurse',
        'pin never reaches my handset',
      ],
    },
    {
      about: '/articles/a/writeback/',
      questions: [
        'How writeback works',
        'does the domain get the cloud one too',
        'copy it down to our basement servers',
      ],
    },
    {
      about: '/articles/a/license/',
      questions: [
        'Which license is needed',
        'what must we buy for two hundred clerks',
        'price per head',
        ...many('seat'),
      ],
    },
  ],
  elsewhere: [
    {
      about: 'printers',
      questions: [
        'printer out of toner',
        'toner low on the printer',
        'printer jammed again',
        'install a printer',
      ],
    },
    { about: 'cooking', questions: ['bake a cake', 'recipe for a cake', 'recipe with toner-free flour'] },
    { about: '', questions: many('quoth') },
  ],
};

let folder: string;
let engine: Engine;
const plainFetch = globalThis.fetch;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signpost-asked-'));
  for (const [path, [title, body]] of Object.entries(pages)) {
    const file = join(folder, path, 'index.html');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(
      file,
      `<!doctype html><html lang="en"><body><article data-pagefind-body><h1>${title}</h1><p>${body}</p></article></body></html>`,
    );
  }
  const report = await buildSearchIndex(folder, { owned: [], synonyms: [], asked });
  assert.equal(report.indexed, 3);
  globalThis.fetch = async (input) => {
    const content = await readFile(join(folder, new URL(String(input)).pathname)).catch(() => undefined);
    return content ? new Response(content) : new Response(null, { status: 404 });
  };
  engine = createEngine({
    base: HOST,
    loadPagefind: (path) => import(pathToFileURL(join(folder, path, 'pagefind.js')).href),
  });
});

after(async () => {
  globalThis.fetch = plainFetch;
  // What was being packed when the last build failed may still be written.
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const ask = (query: string): Promise<Answer> => engine.answer({ query, filters: {}, limit: 10 });

test('words that only questions have lead to the page that they ask for', async () => {
  const { results, unmatched } = await ask('pin does not arrive, handset silent');
  assert.equal(results[0]?.url, '/articles/a/no-code/');
  // It is said all the same that no page has them.
  assert.deepEqual(unmatched, ['pin', 'handset', 'silent']);
});

test('a subject that no page is about is named, and no page is an answer', async () => {
  const { results, elsewhere } = await ask('printer toner');
  assert.deepEqual(results, []);
  assert.equal(elsewhere, 'printers');
});

test('what only questions have is no page: it is not found, not counted, and not published', async () => {
  const manifest: Manifest = JSON.parse(await readFile(join(folder, 'search/index/manifest.json'), 'utf8'));
  assert.equal(manifest.pages, 3);
  const { results, partial } = await ask('directory');
  const found = [...results, ...(partial?.results ?? [])].map(({ url }) => url);
  assert.deepEqual(found, ['/articles/a/writeback/']);
  const fragments = await readdir(join(folder, manifest.pagefind, 'fragment'));
  assert.equal(fragments.length, 3);
});

test('a page that is asked for and cannot be found fails the build', async () => {
  const other = { ...asked, pages: [{ about: '/articles/a/gone/', questions: ['where did it go'] }] };
  await assert.rejects(
    buildSearchIndex(folder, { owned: [], synonyms: [], asked: other }),
    /\/articles\/a\/gone\/ is asked for, and is no page that can be found/,
  );
});

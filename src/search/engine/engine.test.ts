import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { buildSearchIndex } from '../../build/search/search-index.ts';
import type { Answer, Question } from '../answer.ts';
import { keysOf } from '../identifiers/keys.ts';
import { createEngine, type Engine } from './engine.ts';

/** A site of a few pages, indexed as a build does, and asked as a browser does; its own answers to `fetch`. */
const HOST = 'http://site.test';

interface TestPage {
  path: string;
  title: string;
  kind: string;
  cloud?: string;
  aliases?: string;
  body: string;
}

const pages: readonly TestPage[] = [
  {
    path: '/articles/a/writeback/',
    title: 'How password writeback works',
    kind: 'concept',
    cloud: 'public',
    aliases: 'password writeback. 2FA for servers',
    body: '<p>Writeback carries a new password to your own servers. It answers in the same session.</p><h2 id="refused">When writeback is refused</h2><p>The log shows SSPR_0029 and event 33004 with 0x80230619.</p>',
  },
  {
    path: '/articles/a/license/',
    title: 'Which license you need',
    kind: 'licensing',
    cloud: 'fairfax',
    body: '<p>Password writeback needs the plan P1. Buy a license for each user.</p><h2 id="seats">Count the seats</h2><p>One for each.</p>',
  },
  {
    path: '/articles/a/sspr-0029/',
    title: 'The organization refuses the password',
    kind: 'troubleshooting',
    cloud: 'public',
    body: '<p>The error SSPR_0029 says that a rule of the organization refuses the password. No seals are broken.</p>',
  },
  {
    path: '/codes/33004/',
    title: 'Event 33004',
    kind: 'code',
    aliases: 'event 33004',
    body: '<p>The service could not find the user object.</p>',
  },
];

const ref = (path: string) => {
  const page = pages.find((page) => page.path === path);
  return { url: path, title: page?.title ?? '', kind: page?.kind ?? '' };
};

let folder: string;
let engine: Engine;
const plainFetch = globalThis.fetch;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signpost-search-'));
  for (const { path, title, kind, cloud, aliases = '', body } of pages) {
    const file = join(folder, path, 'index.html');
    await mkdir(dirname(file), { recursive: true });
    const filters = cloud ? `<span data-pagefind-filter="cloud:${cloud}"></span>` : '';
    await writeFile(
      file,
      `<!doctype html><html lang="en"><body><article data-pagefind-body data-kind="${kind}" data-pagefind-filter="kind[data-kind]" data-pagefind-meta="kind[data-kind], aliases[data-aliases]" data-aliases="${aliases}">${filters}<h1>${title}</h1>${body}</article></body></html>`,
    );
  }
  const report = await buildSearchIndex(folder, {
    owned: [
      {
        keys: keysOf('SSPR_0029').slice(0, 1),
        name: 'SSPR_0029',
        what: 'code',
        says: 'Your organization does not accept this password.',
        owner: ref('/articles/a/sspr-0029/'),
        family: { url: '/codes/#sspr', title: 'SSPR codes', kind: '' },
      },
      { keys: ['33004'], name: 'Event 33004', what: 'code', owner: ref('/codes/33004/') },
    ],
    synonyms: [{ name: 'license', also: ['licence', 'subscription plan'], former: false }],
  });
  assert.equal(report.indexed, pages.length);
  globalThis.fetch = async (input) => {
    const path = new URL(String(input)).pathname;
    return new Response(await readFile(join(folder, path)).catch(() => null), {
      status: await readFile(join(folder, path)).then(
        () => 200,
        () => 404,
      ),
    });
  };
  engine = createEngine({
    base: HOST,
    loadPagefind: (path) => import(pathToFileURL(join(folder, path, 'pagefind.js')).href),
  });
});

after(async () => {
  globalThis.fetch = plainFetch;
  await rm(folder, { recursive: true, force: true });
});

const ask = (query: string, more: Partial<Question> = {}): Promise<Answer> =>
  engine.answer({ query, filters: {}, limit: 10, ...more });
const urls = ({ results }: Answer) => results.map(({ url }) => url);

for (const query of ['SSPR_0029', 'sspr0029', 'error SSPR 0029', 'sspr-29', '"SSPR_0029".']) {
  test(`${query} gives the page that explains the code, alone`, async () => {
    const { identifiers, results, total } = await ask(query);
    assert.deepEqual(
      identifiers.map(({ status, owner }) => [status, owner?.url]),
      [['owned', '/articles/a/sspr-0029/']],
    );
    assert.deepEqual([results, total], [[], 0]);
  });
}

test('a code is said to be named where no page explains it', async () => {
  const [identifier] = (await ask('hr=80230619')).identifiers;
  assert.equal(identifier?.status, 'named');
  assert.deepEqual(
    identifier?.mentions.map(({ url }) => url),
    ['/articles/a/writeback/'],
  );
});

test('the same number with a sign is the same code', async () => {
  assert.equal((await ask('-2145188327')).identifiers[0]?.status, 'named');
});

for (const query of ['SSPR_9999', '80070005', 'event 99999', '0x80070005', 'SSPR_002', 'SSPR_00299']) {
  test(`${query} has no answer, whatever it begins like`, async () => {
    const { identifiers, results, partial } = await ask(query);
    assert.deepEqual(
      identifiers.map(({ status }) => status),
      ['unknown'],
    );
    assert.deepEqual([results, partial], [[], undefined]);
  });
}

test('codes that look alike are named apart, with the family', async () => {
  const [identifier] = (await ask('SSPR_0028')).identifiers;
  assert.deepEqual(
    identifier?.near.map(({ name }) => name),
    ['SSPR_0029'],
  );
  assert.equal(identifier?.family?.url, '/codes/#sspr');
});

test('words beside a known code are searched below it, without its own page', async () => {
  const answer = await ask('SSPR_0029 writeback');
  assert.equal(answer.identifiers[0]?.status, 'owned');
  assert.equal(urls(answer)[0], '/articles/a/writeback/');
  assert.ok(!urls(answer).includes('/articles/a/sspr-0029/'));
});

test('words beside an unknown code are only a part of the question', async () => {
  const answer = await ask('SSPR_9999 writeback');
  assert.deepEqual(answer.results, []);
  assert.equal(answer.partial?.results[0]?.url, '/articles/a/writeback/');
});

test('a misspelt word is corrected, and said to be', async () => {
  const answer = await ask('writebak');
  assert.deepEqual(answer.corrections, [{ from: 'writebak', to: 'writeback' }]);
  assert.equal(urls(answer)[0], '/articles/a/writeback/');
});

test('of two corrections nearly as probable, the one that a page answers', async () => {
  const answer = await ask('seajs');
  assert.deepEqual(answer.corrections, [{ from: 'seajs', to: 'seats' }]);
  assert.equal(urls(answer)[0], '/articles/a/license/');
});

test('exactly means as typed', async () => {
  const answer = await ask('writebak', { exactly: true });
  assert.deepEqual([answer.corrections, answer.results, answer.unmatched], [[], [], ['writebak']]);
});

test('two words find what is written as one', async () => {
  assert.equal(urls(await ask('write back'))[0], '/articles/a/writeback/');
});

test('another name is searched under the one of the pages, and said', async () => {
  const answer = await ask('licence');
  assert.equal(urls(answer)[0], '/articles/a/license/');
  assert.deepEqual(answer.otherNames, [{ from: 'licence', to: 'license', former: false }]);
});

test('a slip in another name is mended, though no page has that name', async () => {
  const answer = await ask('licnce');
  assert.equal(urls(answer)[0], '/articles/a/license/');
  assert.deepEqual(answer.corrections, [{ from: 'licnce', to: 'licence' }]);
  assert.deepEqual(answer.otherNames, [{ from: 'licence', to: 'license', former: false }]);
});

for (const query of ['zzzzqqqq', 'asdfghjkl', 'ѫѫѫѫ', 'zzqq bake a cake', '!!!', '']) {
  test(`${JSON.stringify(query)} has no result`, async () => {
    const answer = await ask(query);
    assert.deepEqual([answer.results, answer.partial], [[], undefined]);
  });
}

test('what most of a question asks for is missing: no answer, but what there is, apart', async () => {
  const answer = await ask('password for the coffee machine');
  assert.deepEqual(answer.results, []);
  assert.deepEqual(answer.unmatched, ['coffee', 'machine']);
  assert.deepEqual(answer.partial?.words, ['password']);
});

test('where nothing answers, the nearest page is not the one that happens to have most of the words', async () => {
  const { results, partial } = await ask('coffee machine license answers session');
  assert.deepEqual(results, []);
  assert.deepEqual(
    partial?.results.map(({ url }) => url),
    ['/articles/a/license/', '/articles/a/writeback/'],
  );
  assert.deepEqual(partial?.words, ['license', 'answers', 'session']);
});

test('a result says why it matched', async () => {
  const reason = async (query: string, url: string) =>
    (await ask(query)).results.find((result) => result.url === url)?.reason;
  assert.deepEqual(await reason('which license', '/articles/a/license/'), { by: 'title' });
  assert.deepEqual(await reason('2FA', '/articles/a/writeback/'), { by: 'alias', alias: '2FA for servers' });
  assert.deepEqual(await reason('refused', '/articles/a/writeback/'), {
    by: 'heading',
    heading: 'When writeback is refused',
  });
  assert.deepEqual(await reason('writeback plan', '/articles/a/license/'), { by: 'text' });
});

test('a word that stands only somewhere in the text is mentioned, not answered', async () => {
  const answer = await ask('session');
  assert.deepEqual([answer.results, answer.unmatched], [[], []]);
  assert.equal(answer.partial?.results[0]?.url, '/articles/a/writeback/');
});

test('headings lead to their sections, with marks on the words', async () => {
  const result = (await ask('refused')).results.find(({ url }) => url === '/articles/a/writeback/');
  assert.deepEqual(
    result?.headings.map(({ url }) => url),
    ['/articles/a/writeback/#refused'],
  );
  assert.ok(result?.excerpt.some(({ text, hit }) => hit && text === 'refused'));
  assert.deepEqual(result?.words, ['refused']);
});

test('filters narrow, and each facet counts as if it were not chosen', async () => {
  const answer = await ask('writeback', { filters: { kind: 'licensing' }, counts: true });
  assert.deepEqual(urls(answer), ['/articles/a/license/']);
  assert.deepEqual(answer.counts.kind, { concept: 1, licensing: 1 });
  assert.deepEqual(answer.counts.cloud, { fairfax: 1 });
});

test('without a query a filter browses', async () => {
  assert.deepEqual(urls(await ask('', { filters: { cloud: 'fairfax' }, counts: true })), [
    '/articles/a/license/',
  ]);
});

test('the last word may still be being typed', async () => {
  assert.equal(urls(await ask('writeb', { typing: true }))[0], '/articles/a/writeback/');
});

test('a missing file is a failure, not an empty answer', async () => {
  const lost = createEngine({
    base: `${HOST}/nowhere`,
    loadPagefind: () => Promise.reject(new Error('not there')),
  });
  await assert.rejects(lost.answer({ query: 'writeback', filters: {}, limit: 10 }), /answered 404/);
});

test('without query and filter only the counts are given', async () => {
  const { results, counts } = await ask('', { counts: true });
  assert.deepEqual(results, []);
  assert.deepEqual(counts.kind, { code: 1, concept: 1, licensing: 1, troubleshooting: 1 });
});

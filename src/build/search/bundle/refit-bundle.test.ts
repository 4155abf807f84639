import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readCards } from '../../../search/cards-file.ts';
import { FullText } from '../full-text.ts';
import { readIndexedPages } from '../indexed-pages.ts';
import { cardFiles } from '../page-cards.ts';
import { readBundleFile, writeBundleFile } from './bundle-file.ts';
import { fileOf, NAME_LETTERS, readEntry, readTables } from './bundle-tables.ts';
import { itemsOfCbor, readCbor } from './cbor.ts';
import { refitLarge } from './refit-bundle.ts';

/** More than a large site has files of pages, so that some pages share one. */
const PAGES = 700;

const folder = await mkdtemp(join(tmpdir(), 'signpost-refit-'));
const plain = join(folder, 'plain');
const bundle = join(folder, 'refitted');

before(async () => {
  for (const target of [plain, bundle]) {
    const fullText = await FullText.begin('large');
    await fullText.addPages(
      Array.from({ length: PAGES }, (_, place) => ({
        path: `/articles/service-${Math.floor(place / 50)}/page-${place}/`,
        html: `<html lang="en"><body data-pagefind-body><h1>Page ${place}</h1><p>Common words, and word${place} alone.</p></body></html>`,
      })),
    );
    await fullText.write(target);
  }
  await refitLarge(bundle);
});

after(() => rm(folder, { recursive: true, force: true }));

async function tablesOf(of: string) {
  const { language } = await readEntry(of);
  return { hash: language.hash, ...(await readTables(of, language.hash)) };
}

/** The words of a bundle in their order, with their places. */
async function wordsOf(of: string) {
  const { chunks } = await tablesOf(of);
  const all = [];
  for (const [from, to, name] of chunks) {
    const chunk = await readBundleFile(join(of, 'index', `${name}.pf_index`));
    const [list = 0] = itemsOfCbor(chunk);
    const { value } = readCbor(chunk, list);
    assert.ok(Array.isArray(value));
    assert.deepEqual([value[0]?.[0], value.at(-1)?.[0]], [from, to]);
    all.push(...value);
  }
  return all;
}

test('the words and their places are the same, in other files that the tables name, and no others', async () => {
  assert.deepEqual(await wordsOf(bundle), await wordsOf(plain));
  const { chunks, hash } = await tablesOf(bundle);
  const names = chunks.map(([, , name]) => `${name}.pf_index`);
  assert.deepEqual((await readdir(join(bundle, 'index'))).sort(), names.sort());
  const tables = (await readdir(bundle)).filter((name) => name.endsWith('.pf_meta'));
  assert.deepEqual(tables, [`pagefind.${hash}.pf_meta`]);
});

test('the pages are the same in the same order, each in the file that its name begins with', async () => {
  const [before, now] = await Promise.all([tablesOf(plain), tablesOf(bundle)]);
  assert.deepEqual(
    now.pages.map(([, words]) => words),
    before.pages.map(([, words]) => words),
  );
  assert.equal(new Set(now.pages.map(([id]) => id)).size, PAGES);
  for (const [id, , group] of now.pages) assert.ok(id.startsWith(group) && id !== group, id);
  const urlOf = async (of: string) => new Map((await readIndexedPages(of)).map(({ id, url }) => [id, url]));
  const [urlsBefore, urlsNow] = await Promise.all([urlOf(plain), urlOf(bundle)]);
  assert.deepEqual(
    now.pages.map(([id]) => urlsNow.get(id)),
    before.pages.map(([id]) => urlsBefore.get(id)),
  );
  const groups = new Set(now.pages.map(([, , group]) => `${group}.pf_fragment`));
  assert.deepEqual((await readdir(join(bundle, 'fragment'))).sort(), [...groups].sort());
});

test('each card is in the file that its page is named for', async () => {
  const pages = await readIndexedPages(bundle);
  const files = cardFiles(pages);
  for (const { id, url, title } of pages) {
    const card = readCards(JSON.parse(files?.get(id.slice(0, NAME_LETTERS)) ?? '{}'))[id];
    assert.deepEqual([card?.url, card?.title], [url, title]);
  }
});

test('what is not as Pagefind writes it is refused', async () => {
  await assert.rejects(readBundleFile(import.meta.filename), /is not a file of Pagefind's/);
  const { language } = await readEntry(plain);
  await writeBundleFile(fileOf(plain, language.hash), Buffer.from('00', 'hex'));
  await assert.rejects(refitLarge(plain), /is not as Pagefind 1\.6 writes it/);
});

import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { PageStore } from './page-store.ts';

const made: string[] = [];
after(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'signpost-store-'));
  made.push(folder);
  return join(folder, 'pages');
}

const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = (html: Uint8Array | undefined) => html && new TextDecoder().decode(html);

/** A build that keeps these pages. */
async function keep(folder: string, pages: Readonly<Record<string, string>>, code = 'code'): Promise<void> {
  const store = await PageStore.open(folder, code);
  for (const [path, html] of Object.entries(pages)) store.put(path, `key of ${html}`, bytes(html));
  await store.save();
}

test('a page is found again by its path and key, and by no other', async () => {
  const folder = newFolder();
  await keep(folder, { '/a/': 'Ä and more', '/b/': '', '/c/': 'C'.repeat(3_000_000) });
  const store = await PageStore.open(folder, 'code');
  assert.equal(textOf(store.get('/a/', 'key of Ä and more')), 'Ä and more');
  assert.equal(textOf(store.get('/b/', 'key of ')), '');
  assert.equal(store.get('/c/', `key of ${'C'.repeat(3_000_000)}`)?.length, 3_000_000);
  assert.equal(store.get('/a/', 'another key'), undefined);
  assert.equal(store.get('/d/', 'key of D'), undefined);
  await store.save();
});

test('only what the last build kept is there, in one file', async () => {
  const folder = newFolder();
  await keep(folder, { '/a/': 'A', '/b/': 'B' });
  await keep(folder, { '/b/': 'B' });
  const store = await PageStore.open(folder, 'code');
  assert.equal(store.get('/a/', 'key of A'), undefined);
  assert.equal(textOf(store.get('/b/', 'key of B')), 'B');
  await store.save();
  assert.equal(readdirSync(folder).length, 2);
});

test('a build that is interrupted changes nothing', async () => {
  const folder = newFolder();
  await keep(folder, { '/a/': 'A' });
  const interrupted = await PageStore.open(folder, 'code');
  interrupted.put('/a/', 'key of A', bytes('B'));
  const store = await PageStore.open(folder, 'code');
  assert.equal(textOf(store.get('/a/', 'key of A')), 'A');
});

test('other code, a list that is cut off and a file that is gone are as if nothing were kept', async () => {
  const folder = newFolder();
  const find = async (code = 'code') => (await PageStore.open(folder, code)).get('/a/', 'key of A');
  await keep(folder, { '/a/': 'A' });
  assert.equal(await find('other code'), undefined);
  await keep(folder, { '/a/': 'A' });
  const list = join(folder, 'pages.json');
  writeFileSync(list, readFileSync(list).subarray(0, 30));
  assert.equal(await find(), undefined);
  await keep(folder, { '/a/': 'A' });
  for (const file of readdirSync(folder)) if (file.endsWith('.bin')) writeFileSync(join(folder, file), '');
  assert.equal(await find(), undefined);
  for (const file of readdirSync(folder)) if (file.endsWith('.bin')) rmSync(join(folder, file));
  assert.equal(await find(), undefined);
});

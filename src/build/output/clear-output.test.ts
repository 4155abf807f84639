import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { writePage } from '../write-page.ts';
import { clearOutput } from './clear-output.ts';
import { removeOldPages } from './remove-old-pages.ts';

const made: string[] = [];
after(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A folder with files of an earlier build, of a minute ago. */
function siteOf(...files: string[]): string {
  const site = mkdtempSync(join(tmpdir(), 'signpost-output-'));
  made.push(site);
  for (const file of files) {
    const place = join(site, file);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, file);
    const old = Date.now() / 1000 - 60;
    utimesSync(place, old, old);
  }
  return site;
}

const filesOf = (site: string): string[] =>
  readdirSync(site, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name).slice(site.length) + (entry.isDirectory() ? '/' : ''))
    .sort();

test('everything goes but what is spared and the history', async () => {
  const site = siteOf('index.html', '_astro/a.js', 'g/i/t/x', 't/1/index.html', '.git/HEAD', '.gitignore');
  await clearOutput(site, ['t', 'articles']);
  assert.deepEqual(filesOf(site), ['/.git/', '/.git/HEAD', '/t/', '/t/1/', '/t/1/index.html']);
  await clearOutput(site, []);
  assert.deepEqual(filesOf(site), ['/.git/', '/.git/HEAD']);
});

test('a folder that is not there yet is made', async () => {
  const site = join(siteOf(), 'a/b');
  assert.ok((await clearOutput(site, [])) > 0);
  assert.deepEqual(filesOf(site), []);
});

test('old pages go with their folders, new ones and those that are as they were stay', async () => {
  const site = siteOf('t/1/index.html', 't/2/index.html', 't/2/pes/3/index.html', 'articles/a/b/index.html');
  const began = await clearOutput(site, ['t', 'articles']);
  // The clock of a file system goes in steps of some milliseconds.
  await new Promise((resolve) => setTimeout(resolve, 20));
  const same = writePage(site, '/t/1/', Buffer.from('t/1/index.html'));
  assert.ok(same.mtimeMs < began, 'a page that is as it was is not written');
  assert.ok(writePage(site, '/t/4/', Buffer.from('new')).mtimeMs > began);
  writeFileSync(join(site, 'articles/a/b.md'), 'by others');
  removeOldPages(site, began, (file) => file === '/t/1/index.html');
  assert.deepEqual(filesOf(site), [
    '/articles/',
    '/articles/a/',
    '/articles/a/b.md',
    '/t/',
    '/t/1/',
    '/t/1/index.html',
    '/t/4/',
    '/t/4/index.html',
  ]);
});

test('a page of the same length is written where it is another', async () => {
  const site = siteOf('t/1/index.html');
  const began = await clearOutput(site, ['t']);
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.ok(writePage(site, '/t/1/', Buffer.from('t/1/index.HTML')).mtimeMs > began);
});

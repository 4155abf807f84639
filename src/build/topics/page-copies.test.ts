import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readPage, without } from '../../checks/read-page.ts';
import { writePage } from '../write-page.ts';
import { copyPage } from './copy-page.ts';
import { PageCopies } from './page-copies.ts';

const site = mkdtempSync(join(tmpdir(), 'signpost-copies-'));
after(() => rmSync(site, { recursive: true, force: true }));

const html = `<head><meta property="og:type" content="article"><link rel="canonical" href="https://x.example/articles/a/">
<link rel="alternate" type="text/markdown" href="/articles/a.md"><link rel="alternate" href="/changes.xml"></head>
<main id="main"><article data-pagefind-body id="gone"><span data-pagefind-filter="x:ü"></span><h1 id="ä">“Ä”</h1>
<a href="/articles/a.md">Markdown</a> <a href="#ä">up</a></article></main>`;
const copies = [
  { path: '/t/1/', of: '/articles/a/', asked: 'Topic 1, “ü & b”' },
  { path: '/t/2/', of: '/articles/a/', asked: 'Topic 2' },
  { path: '/t/3/', of: '/articles/b/', asked: 'Topic 3' },
];
const textOf = (path: string) => readFileSync(join(site, path, 'index.html'), 'utf8');

test('a page is copied when it comes, and what a copy leads to is known without reading it', () => {
  const page = readPage('/articles/a/', Buffer.from(html));
  const told: string[] = [];
  new PageCopies(site, copies).make('/articles/a/', Buffer.from(html), (path, less, file) => {
    told.push(path);
    const text = textOf(path);
    assert.equal(file.size, Buffer.byteLength(text));
    assert.deepEqual(
      { ...without(page, readPage('', Buffer.from(less, 'latin1'))), path },
      readPage(path, Buffer.from(text)),
    );
  });
  assert.deepEqual(told, ['/t/1/', '/t/2/']);
  assert.equal(textOf('/t/1/'), copyPage(html, 'Topic 1, “ü & b”'));
  assert.equal(textOf('/t/2/'), copyPage(html, 'Topic 2'));
});

test('pages that did not come are copied as they are written, and none twice', () => {
  rmSync(join(site, 't'), { recursive: true });
  const made = new PageCopies(site, copies);
  writePage(site, '/articles/b/', Buffer.from(html));
  made.make('/articles/a/', Buffer.from(html));
  rmSync(join(site, 't/1'), { recursive: true });
  made.make('/articles/a/', Buffer.from(html));
  made.makeRest();
  assert.deepEqual(readdirSync(join(site, 't')).sort(), ['2', '3']);
  assert.equal(textOf('/t/3/'), copyPage(html, 'Topic 3'));
});

test('a page that is not there cannot be copied', () => {
  const of = '/articles/none/';
  assert.throws(() => new PageCopies(site, [{ path: '/t/4/', of, asked: '' }]).makeRest(), /ENOENT.*none/);
});

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { SiteReading } from './site-reading.ts';

const folder = await mkdtemp(join(tmpdir(), 'signpost-reading-'));
after(() => rm(folder, { recursive: true, force: true }));

const page = async (path: string, ...links: string[]) => {
  await mkdir(join(folder, path), { recursive: true });
  const html = links.map((href) => `<a href="${href}">x</a>`).join('');
  await writeFile(join(folder, path, 'index.html'), `<main>${html}</main>`);
};

test('what is written, changed or removed while a site is read counts as it is when it is asked', async () => {
  await page('/', '/a/', '/b/', '/gone/');
  await page('/a/', '/missing/');
  await page('/gone/');
  const reading = new SiteReading(folder);
  await page('/b/');
  await page('/a/', '/b/', '/nowhere/');
  await rm(join(folder, 'gone'), { recursive: true });
  const { faults, files } = await reading.ask(['/b/', '/c/']);
  assert.deepEqual(
    faults.map(({ rule, path, href }) => [rule, path, href]),
    [
      ['link-broken', '/', '/gone/'],
      ['link-broken', '/a/', '/nowhere/'],
      ['page-orphan', '/c/', undefined],
    ],
  );
  assert.deepEqual(files.sort(), ['/a/index.html', '/b/index.html', '/index.html']);
});

test('a page is written as it is given, and one that cannot be is an error of the one who waits', async () => {
  const reading = new SiteReading(join(folder, 'written'));
  reading.write('/ä b/c/', new TextEncoder().encode('<main><a href="/none/">ü</a></main>'));
  await reading.written();
  assert.equal(
    await readFile(join(folder, 'written/ä b/c/index.html'), 'utf8'),
    '<main><a href="/none/">ü</a></main>',
  );
  const { faults } = await reading.ask([]);
  assert.deepEqual(
    faults.map(({ path, href }) => [path, href]),
    [['/ä b/c/', '/none/']],
  );
  const failing = new SiteReading(join(folder, 'index.html'));
  failing.write('/a/', new Uint8Array(1));
  await assert.rejects(failing.written(), /ENOTDIR/);
});

test('the copy of a page is written with it, and its links are proved as those of any page', async () => {
  const site = join(folder, 'copied');
  const reading = new SiteReading(site);
  reading.copy([{ path: '/t/1/', of: '/a/', asked: 'Topic “1”' }]);
  const head =
    '<meta property="og:type" content="article"><link rel="alternate" type="text/markdown" href="/a.md">';
  const article = '<article data-pagefind-body><a href="b/">b</a></article>';
  reading.write('/a/', new TextEncoder().encode(head + article));
  await reading.written();
  await page('/copied/a/b/');
  assert.match(
    await readFile(join(site, 't/1/index.html'), 'utf8'),
    /<p class="asked">Topic “1”<\/p><article><a/,
  );
  const { faults } = await reading.ask([]);
  assert.deepEqual(
    faults.map(({ path, href }) => [path, href]),
    [
      ['/a/', '/a.md'],
      ['/t/1/', 'b/'],
    ],
  );
});

test('a folder that cannot be read is an error of the one who asks', async () => {
  await assert.rejects(new SiteReading(join(folder, 'absent')).ask([]), /ENOENT/);
});

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
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
  // Some of these are not there yet, and never will be.
  for (let page = 0; page < 400; page += 1)
    reading.written(['/', '/a/', '/b/', '/gone/'][page] ?? `/${page}/`);
  await page('/b/');
  reading.readAll();
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

test('a folder that cannot be read is an error of the one who asks', async () => {
  await assert.rejects(new SiteReading(join(folder, 'absent')).ask([]), /ENOENT/);
});

import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { KeptFullText } from './kept-full-text.ts';
import { writeLargeText } from './large-text.ts';

/** More than a large site has files of pages, so that some pages share one. */
const PAGES = 300;

const folder = await mkdtemp(join(tmpdir(), 'signpost-large-text-'));
after(() => rm(folder, { recursive: true, force: true }));

/** What a page says, besides what all say. */
interface Said {
  title?: string;
  text?: string;
  kind?: string;
  products?: readonly string[];
  aliases?: string;
  image?: boolean;
}

type Site = Map<string, Said>;

const site = (): Site =>
  new Map(
    Array.from({ length: PAGES }, (_, place) => [
      `/articles/service/page-${place}/`,
      place % 50 === 7
        ? { text: 'Meet at the café, the cafe or the cafè.' }
        : { text: `Word${place} alone.` },
    ]),
  );

const pageOf = (place: number) => `/articles/service/page-${place}/`;

function html(path: string, { title = '', text = '', kind = 'faq', products, aliases, image }: Said): string {
  return [
    `<html lang="en"><body><article data-pagefind-body data-kind="${kind}" data-aliases="${aliases ?? ''}"`,
    ' data-pagefind-filter="kind[data-kind]" data-pagefind-meta="kind[data-kind], aliases[data-aliases]">',
    ...(products ?? ['1', '2']).map((id) => `<span data-pagefind-filter="product:${id}"></span>`),
    `<h1>${title || `Page ${path}`}</h1><h2 id="common">Common words</h2><p>${text}</p>`,
    image ? '<img src="/picture.png" alt="A picture">' : '',
    '</article></body></html>',
  ].join('');
}

/** Writes the site's text, with what was kept under a name; returns how often its pages were asked for. */
async function write(pages: Site, name: string): Promise<{ files: Map<string, string>; asked: number }> {
  const kept = await KeptFullText.open(join(folder, name), 'state');
  const target = join(folder, `${name}-site`);
  let asked = 0;
  const { packed } = await writeLargeText(
    {
      paths: [...pages.keys()],
      async *pages() {
        asked += 1;
        for (const [path, said] of pages) yield { path, html: html(path, said) };
      },
      read: async () => target,
    },
    kept,
  );
  await packed;
  const entries = await readdir(target, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = paths
    .sort()
    .map(async (path) => [path.slice(target.length), await readFile(path, 'latin1')] as const);
  return { files: new Map(await Promise.all(read)), asked };
}

/** Writes a changed site with what was kept and from nothing, and holds the one against the other. */
async function writeTwice(pages: Site): Promise<{ asked: number }> {
  const { files, asked } = await write(pages, 'kept');
  await rm(join(folder, 'nothing'), { recursive: true, force: true });
  const { files: clean } = await write(pages, 'nothing');
  const all = new Set([...files.keys(), ...clean.keys()]);
  const differing = [...all].filter((path) => clean.get(path) !== files.get(path));
  assert.deepEqual(differing, []);
  return { asked };
}

const pages = site();

test('the second time nothing is read anew, and everything is as it was', async () => {
  const first = await write(pages, 'kept');
  const second = await write(pages, 'kept');
  assert.deepEqual(second.files, first.files);
});

for (const [what, changes] of Object.entries<Record<number, Said>>({
  'words that come, and words that go': {
    3: { text: 'Zebra, and aardvark.' },
    4: { text: '' },
    299: { text: 'Word3 is here now.' },
    0: { text: 'Word0 word0 alone.' },
  },
  'forms of a word with other signs': {
    7: { text: 'Meet at the cafè.' },
    57: { text: 'No more.' },
    10: { text: 'Où est le café? Voilà!' },
    11: { title: 'Café Über', aliases: 'cafè. cafe', text: 'word11' },
  },
  'titles, other names and filters': {
    20: { title: 'Another title', text: 'Word20' },
    21: { aliases: 'another name. Word22', text: 'Word21' },
    22: { kind: 'how-to', products: ['2', '3'], text: 'Word22' },
    23: { products: [], text: 'Word23' },
  },
  'what was changed, back again': { 22: { text: 'Word22 alone.' }, 10: { text: 'Word10 alone.' } },
})) {
  test(`${what} come to the same as when all is read`, async () => {
    for (const [place, said] of Object.entries(changes)) pages.set(pageOf(Number(place)), said);
    const { asked } = await writeTwice(pages);
    assert.equal(asked, 1);
  });
}

test('all is read where a page comes or goes, or a metadata field, or where much has changed', async () => {
  pages.delete(pageOf(5));
  // It is known before a page comes that they are others.
  assert.deepEqual(await writeTwice(pages), { asked: 1 });
  pages.set(pageOf(6), { image: true });
  assert.deepEqual(await writeTwice(pages), { asked: 2 });
  for (let place = 100; place < 140; place += 1) pages.set(pageOf(place), { text: 'Something else.' });
  assert.deepEqual(await writeTwice(pages), { asked: 2 });
});

test('what was kept and is not whole is not used', async () => {
  const index = join(folder, 'kept/bundle/index');
  const [file = ''] = await readdir(index);
  await unlink(join(index, file));
  pages.set(pageOf(8), { text: 'Once more.' });
  await writeTwice(pages);
});

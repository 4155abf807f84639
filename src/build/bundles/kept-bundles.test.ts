import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { catalogFromContent } from '../../catalog/from-content.ts';
import { readContent } from '../../checks/read-content.ts';
import { siteState } from '../kept/site-state.ts';
import type { BundleFile } from './bundle-lines.ts';
import { bundlesOf } from './bundles-of.ts';
import { KeptBundles } from './kept-bundles.ts';

const folder = mkdtempSync(join(tmpdir(), 'signpost-bundles-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const content = join(folder, 'content');
const kept = join(folder, 'kept');

function write(path: string, text: string): void {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
}

const article = (name: string, body: string, more = '') =>
  `---\npageTitle: About ${name}\ndescription: What ${name} is.\narticleId: ${name}\nkind: how-to\n` +
  `cloudEnvironments: [public, fairfax]\nreviewed: 2026-01-01\n${more}---\n\n${body}\n`;

/** A text that another cloud's readers read otherwise, so that it has a page there. */
const OUTSIDE = 'See [a site](https://outside.test/) and [a portal](https://portal.azure.us/).';

const a = article('a', `Text of A. ${OUTSIDE} Read [B](/articles/area/b/) and [C](/articles/area/c/).`);
const b = article('b', 'Text of B.', 'supportTopicIds: [40000001]\nproductPesIds: [1001]\n');
const c = article('c', 'Text of C.', 'supportTopicIds: [40000001]\n');

/** The bundles of what is written, with what is kept in a folder. */
async function bundles(keptIn: string): Promise<BundleFile[]> {
  const read = await readContent(content, []);
  const catalog = catalogFromContent(read);
  const state = await siteState(folder, read, {}, '2026-01-01');
  const { files } = await bundlesOf(
    catalog,
    async ({ entry }) => `<article><div class="prose"><p>${entry.body}</p></div></article>`,
    await KeptBundles.open(keptIn, state),
    async () => undefined,
  );
  return files;
}

/** Everything in the bundles, which is the same with what is kept as from nothing. */
async function text(): Promise<string> {
  const files = await bundles(kept);
  assert.deepEqual(files, await bundles(mkdtempSync(join(folder, 'nothing-'))));
  return files.map((file) => file.text).join('\n');
}

copyFileSync('content/clouds.yaml', join(mkdirSync(content, { recursive: true }) ?? content, 'clouds.yaml'));
write('articles/area/a.md', a);
write('articles/area/b.md', b);
write('articles/area/c.md', c);
await text();

test('of an article that did not change nothing is made again', async () => {
  for (const name of ['twins', 'texts']) {
    const file = join(kept, `${name}.json`);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('Text of A.', `Kept ${name} of A.`));
  }
  const file = join(kept, 'discovery.json');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('What b is.', 'What b was.'));
  write('articles/area/c.md', `${c}\nMore.\n`);
  const after = (await bundles(kept)).map((file) => file.text).join('\n');
  assert.match(after, /Kept twins of A\..*\n/);
  assert.match(after, /Kept texts of A\./);
  assert.match(after, /What b was\./);
  assert.match(after, /More\./);
  rmSync(kept, { recursive: true });
  await text();
});

test('a page that another article gains in a cloud is where links in that cloud lead', async () => {
  assert.doesNotMatch(await text(), /\/articles\/area\/b\/fairfax\//);
  write('articles/area/b.md', b.replace('Text of B.', OUTSIDE));
  assert.match(await text(), /\[B\]\([^)]*\/articles\/area\/b\/fairfax\/\)/);
  write('articles/area/b.md', b);
  assert.doesNotMatch(await text(), /\/articles\/area\/b\/fairfax\//);
});

test('an article that is gone is linked to no more', async () => {
  rmSync(join(content, 'articles/area/c.md'));
  assert.match(await text(), /and C \(not written/);
  write('articles/area/c.md', c);
  assert.doesNotMatch(await text(), /not written/);
});

test('what is answered changes with each article of the topic, its questions, the products and the tables', async () => {
  const answers = new Set([await text()]);
  for (const change of [
    () => write('articles/area/c.md', c.replace('What c is.', 'What c does.')),
    () => write('articles/area/c.md', c.replace('[public, fairfax]', '[public, fairfax, mooncake]')),
    () => write('articles/area/d.md', article('d', 'Text of D.', 'supportTopicIds: [40000001]\n')),
    () => write('articles/area/d.md', article('d', 'Text of D.', 'productPesIds: [1002]\n')),
    () => write('products.yaml', '- id: "1001"\n  name: One\n- id: "1003"\n  name: Three\n'),
    () => write('topics.yaml', '- id: "40000001"\n  title: A topic\n  products: []\n  clouds: [public]\n'),
    () =>
      write('clouds.yaml', readFileSync(join(content, 'clouds.yaml'), 'utf8').replaceAll('.us', '.example')),
  ]) {
    change();
    const now = await text();
    assert.ok(!answers.has(now), change.toString());
    answers.add(now);
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scan } from '../identifiers/scan.ts';
import type { IdentifierPart, Manifest, Part } from '../manifest.ts';
import type { IndexFiles } from './files.ts';
import { identifierAnswer, look } from './identify.ts';
import { loadIdentify } from './load-identify.ts';
import type { Site } from './sites.ts';

const owned = (key: string): IdentifierPart => ({
  pages: [['id', `/codes/${key}/`, `Event ${key}`, 'code']],
  keys: { [key]: { name: `Event ${key}`, owner: 0, named: [], strong: 0 } },
});

/** A site with a file for each of the events, and which of the files were asked for. */
function siteWith(keys: readonly string[]): { site: Site; asked: string[] } {
  const asked: string[] = [];
  const identifiers = keys.map((key): Part => [key, key]);
  const files = {
    identifiers: async (path: string) => {
      asked.push(path);
      return owned(path);
    },
  } as Partial<IndexFiles> as IndexFiles;
  const manifest = { identifiers, families: {} } as Partial<Manifest> as Manifest;
  return { site: { prefix: '', manifest, files }, asked };
}

async function answerTo(query: string, site: Site) {
  const [looked] = await look(scan(query, new Set()), [site]);
  assert.ok(looked);
  return identifierAnswer(looked, [site]);
}

test('a known identifier needs the one file that it stands in', async () => {
  const { site, asked } = siteWith(['31001', '32001', '33001']);
  const { owner } = await answerTo('event 32001', site);
  assert.equal(owner?.url, '/codes/32001/');
  assert.deepEqual([...new Set(asked)], ['32001']);
});

test('near an unknown one is also what stands in another file', async () => {
  const { site } = siteWith(['31001', '32001', '33001']);
  const { status, near } = await answerTo('event 43001', site);
  assert.deepEqual([status, near.map(({ name }) => name)], ['unknown', ['Event 33001']]);
});

test('of a site with very many files only one is read for it', async () => {
  const keys = Array.from({ length: 40 }, (_, index) => String(33001 + index));
  const { site, asked } = siteWith(keys);
  await answerTo('event 43001', site);
  assert.deepEqual([...new Set(asked)], ['33040']);
});

test('the files are asked for before it is known how to read them', async () => {
  const { site, asked } = siteWith(['31001', '32001', '33001']);
  const loading = loadIdentify(scan('event 32001', new Set()), [site]);
  assert.deepEqual(asked, ['32001']);
  await loading;
});

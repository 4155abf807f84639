import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine } from '../engine.ts';
import type { Peer } from '../peers/peer.ts';
import { versionOf } from '../version-of.ts';
import { FIRST_RESULT, harnessPath, writeHarness } from './harness.ts';

const INDEX_FILE = 'index.json';

/** A peer that loads its whole index: judged in Node, timed in a page that is made for it. */
export async function peerEngine(
  name: string,
  packageName: string,
  file: string,
  peer: Peer,
): Promise<Engine> {
  let index = '';
  return {
    name,
    version: await versionOf(packageName),
    async build({ pages, beside }) {
      const source = join(import.meta.dirname, '..', 'peers', file);
      const show = join(import.meta.dirname, '..', 'browser', 'show.ts');
      await writeHarness(
        beside,
        name,
        `import peer from ${JSON.stringify(source)};
import { show } from ${JSON.stringify(show)};
const file = await fetch('${INDEX_FILE}').then((response) => response.text());
await show(await peer.load(file));
`,
      );
      index = join(beside, harnessPath(name), INDEX_FILE);
      await writeFile(index, await peer.build(pages));
    },
    async open() {
      const search = await peer.load(await readFile(index, 'utf8'));
      return {
        search: async (query) => search(query).map(({ path }) => path),
        close: async () => {},
      };
    },
    page: { path: harnessPath(name), firstResult: FIRST_RESULT },
  };
}

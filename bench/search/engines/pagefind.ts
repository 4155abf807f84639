import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Engine } from '../engine.ts';
import { RESULTS } from '../peers/peer.ts';
import { versionOf } from '../version-of.ts';
import { FIRST_RESULT, harnessPath, writeHarness } from './harness.ts';

const NAME = 'Pagefind';

/** Signpost's own build sets this for itself; as it comes, Pagefind chooses. */
const CHUNK_SIZE_OPTION = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';

/** Pagefind as it comes: its own defaults, its own browser interface. It only runs in a browser. */
export async function pagefindEngine(): Promise<Engine> {
  return {
    name: NAME,
    version: await versionOf('pagefind'),
    async build({ site, beside }) {
      delete process.env[CHUNK_SIZE_OPTION];
      const bundle = `${harnessPath(NAME)}pagefind/`;
      const { index, errors } = await createIndex();
      if (!index) throw new Error(`Pagefind could not start:\n${errors.join('\n')}`);
      try {
        const added = await index.addDirectory({ path: site });
        const written = await index.writeFiles({ outputPath: join(beside, bundle) });
        const faults = [...added.errors, ...written.errors];
        if (faults.length > 0) throw new Error(`Pagefind could not make its index:\n${faults.join('\n')}`);
      } finally {
        await close();
      }
      const show = join(import.meta.dirname, '..', 'browser', 'show.ts');
      await writeHarness(beside, NAME, script(bundle, show));
    },
    async open({ origin, browser }) {
      const page = await browser.newPage();
      await page.goto(origin + harnessPath(NAME));
      await page.waitForFunction(() => 'benchSearch' in window);
      return {
        search: (query) =>
          page.evaluate(async (words) => (await window.benchSearch(words)).map(({ path }) => path), query),
        close: () => page.close(),
      };
    },
    page: { path: harnessPath(NAME), firstResult: FIRST_RESULT },
  };
}

/** Shown are five results, as its own interface does; judged are as many as of the others. */
function script(bundle: string, show: string): string {
  return `import * as pagefind from '${bundle}pagefind.js';
import { show } from ${JSON.stringify(show)};
await pagefind.options({ baseUrl: '/' });
const wanted = new URLSearchParams(location.search).has('q') ? 5 : ${RESULTS};
await show(async (query) => {
  const { results } = await pagefind.search(query);
  const pages = await Promise.all(results.slice(0, wanted).map((result) => result.data()));
  return pages.map(({ url, meta }) => ({ path: url, title: meta.title }));
});
`;
}

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FullText } from '../../../src/build/search/full-text.ts';
import {
  buildSearchIndex,
  type SearchTables,
  writeFullText,
} from '../../../src/build/search/search-index.ts';
import type { Answer } from '../../../src/search/answer.ts';
import { createEngine } from '../../../src/search/engine/engine.ts';
import { answeredPaths } from '../../../src/search/judged/answered-paths.ts';
import type { Collection, Engine } from '../engine.ts';
import { RESULTS } from '../peers/peer.ts';
import { versionOf } from '../version-of.ts';

/** Signpost's own engine, in Node over the served index; in the browser its search page. */
export async function signpostEngine(tables: SearchTables): Promise<Engine> {
  let site = '';
  let mentionsAnswer = false;
  return {
    name: 'Signpost',
    version: `on Pagefind ${await versionOf('pagefind')}`,
    async build(collection: Collection) {
      site = collection.site;
      mentionsAnswer = collection.name === 'corpus';
      // The build of our own site makes its index itself.
      if (collection.name === 'corpus')
        await buildSearchIndex(site, tables, await writeFullText(site, await FullText.begin('large')));
    },
    async open({ origin }) {
      const engine = createEngine({
        base: origin,
        // Node loads no module over the network: the same file, from where it is served.
        loadPagefind: (folder) => import(pathToFileURL(join(site, folder, 'pagefind.js')).href),
      });
      return {
        async search(query) {
          const answer = await engine.answer({ query, filters: {}, limit: RESULTS });
          const paths = [...(mentionsAnswer ? mentionsOf(answer) : []), ...answeredPaths(answer)];
          return [...new Set(paths)].slice(0, RESULTS);
        },
        close: async () => {},
      };
    },
    page: { path: '/search/', firstResult: '[role="option"]' },
  };
}

/**
 * The pages shown for an identifier that none explains. Our own judged sets count only who explains one; in the corpus
 * nobody explains a code, and a page that has it is what is looked for.
 */
function mentionsOf({ identifiers }: Answer): string[] {
  return identifiers.flatMap(({ status, mentions }) =>
    status === 'named' ? mentions.map(({ url }) => url) : [],
  );
}

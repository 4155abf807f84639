import type { SearchTables } from '../../../src/build/search/search-index.ts';
import type { Engine } from '../engine.ts';
import flexsearch from '../peers/flexsearch.ts';
import lunr from '../peers/lunr.ts';
import minisearch from '../peers/minisearch.ts';
import orama from '../peers/orama.ts';
import { pagefindEngine } from './pagefind.ts';
import { peerEngine } from './peer-engine.ts';
import { signpostEngine } from './signpost.ts';

/** Signpost and the engines it is compared with, in the order of the tables. Each set of them is for one collection. */
export async function allEngines(tables: SearchTables): Promise<Engine[]> {
  return [
    await signpostEngine(tables),
    await pagefindEngine(),
    await peerEngine('MiniSearch', 'minisearch', 'minisearch.ts', minisearch),
    await peerEngine('Orama', '@orama/orama', 'orama.ts', orama),
    await peerEngine('FlexSearch', 'flexsearch', 'flexsearch.ts', flexsearch),
    await peerEngine('Lunr', 'lunr', 'lunr.ts', lunr),
  ];
}

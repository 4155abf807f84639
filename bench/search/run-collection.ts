import type { Browser } from 'playwright';
import { measure, type RankedQuery } from '../../src/search/judged/measure.ts';
import type { RecordedCollection, RecordedEngine } from '../../src/search/judged/recorded.ts';
import type { Certificate } from './certificate.ts';
import { type ColdQuery, coldFigures, openCold } from './cold.ts';
import type { JudgedCollection } from './collections.ts';
import type { Engine } from './engine.ts';
import { ask } from './judge.ts';
import { progress } from './progress.ts';
import { sample } from './sample.ts';
import { type ServedCollection, serveCollection } from './serve.ts';
import { brotliSizes } from './sizes.ts';

/** An engine with all that was found out about it on one collection. */
export interface EngineResult extends RecordedEngine {
  ranked: RankedQuery[];
}

export interface CollectionResult extends RecordedCollection {
  engines: EngineResult[];
}

const COLD_QUERIES = 10;

/** Builds, asks and times every engine on a collection, one after the other. */
export async function runCollection(
  collection: JudgedCollection,
  engines: readonly Engine[],
  browser: Browser,
  certificate: Certificate,
): Promise<CollectionResult> {
  const served = await serveCollection(collection, certificate);
  try {
    const ranked = new Map<Engine, RankedQuery[]>();
    for (const engine of engines) {
      ranked.set(engine, await buildAndAsk(engine, collection, served, browser));
    }
    const queries = coldQueries([...ranked.values()]);
    const cold = await openAll(engines, queries, served, browser);
    const sizeOf = brotliSizes(collection);
    const compressing = progress('Compressing what was loaded, with brotli 11');
    const results = await Promise.all(
      engines.map(async (engine): Promise<EngineResult> => {
        const { name, version } = engine;
        const answers = ranked.get(engine) ?? [];
        const { delayed = [], prompt = [] } = cold.get(engine) ?? {};
        const costs = await coldFigures(delayed, prompt, sizeOf);
        return { name, version, figures: measure(answers), cold: costs, ranked: answers };
      }),
    );
    compressing.done();
    const { name, pages } = collection;
    return { name, pages: pages.length, queries: collection.queries.length, engines: results };
  } finally {
    served.close();
  }
}

async function buildAndAsk(
  engine: Engine,
  collection: JudgedCollection,
  { origin }: ServedCollection,
  browser: Browser,
): Promise<RankedQuery[]> {
  const building = progress(`${engine.name} ${engine.version}: indexing ${collection.pages.length} pages`);
  await engine.build(collection);
  building.done();
  const count = collection.queries.length;
  const asking = progress(`${engine.name}: asking ${count} queries`);
  const open = await engine.open({ origin, browser });
  try {
    return await ask(open, collection.queries, (asked) => asking.tell(`${asked} of ${count}`));
  } finally {
    await open.close();
    asking.done();
  }
}

/** Queries in words that every engine answers, so that each of them has a first result. */
function coldQueries(ranked: readonly (readonly RankedQuery[])[]): string[] {
  const [first = []] = ranked;
  const answered = first.filter(
    ({ set }, place) =>
      set !== 'identifier' &&
      set !== 'unanswerable' &&
      ranked.every((answers) => (answers[place]?.paths.length ?? 0) > 0),
  );
  return sample(answered, COLD_QUERIES, ({ query }) => `cold ${query}`).map(({ query }) => query);
}

interface Opened {
  delayed: ColdQuery[];
  prompt: ColdQuery[];
}

/** Engine after engine for each query, so that what else the machine does falls on all of them alike. */
async function openAll(
  engines: readonly Engine[],
  queries: readonly string[],
  served: ServedCollection,
  browser: Browser,
): Promise<Map<Engine, Opened>> {
  const opened = new Map(engines.map((engine): [Engine, Opened] => [engine, { delayed: [], prompt: [] }]));
  const opening = progress(`Opening ${queries.length} searches of each engine in a fresh browser`);
  for (const [place, query] of queries.entries()) {
    for (const [engine, { delayed, prompt }] of opened) {
      prompt.push(await openCold(browser, engine, query, served, { delayed: false }));
      delayed.push(await openCold(browser, engine, query, served, { delayed: true }));
      opening.tell(`${place + 1} of ${queries.length}, ${engine.name}`);
    }
  }
  opening.done();
  return opened;
}

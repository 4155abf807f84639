import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import { catalogFromContent } from '../../catalog/from-content.ts';
import { isLargeSite } from '../../catalog/site-size.ts';
import { siteCloud } from '../../site-cloud.ts';
import { areBundled } from '../bundles/are-bundled.ts';
import { bundlesOf } from '../bundles/bundles-of.ts';
import { KeptBundles } from '../bundles/kept-bundles.ts';
import { writeBundles } from '../bundles/write-bundles.ts';
import { type Keep, KeptBytes } from '../kept/kept-bytes.ts';
import { KeptResults } from '../kept/kept-results.ts';
import { siteState } from '../kept/site-state.ts';
import { renderBodies } from '../render-bodies.ts';
import type { RenderedBody } from '../rendered-bodies.ts';
import { articleDocument } from '../search/article-document.ts';
import { FullText, type SearchPage } from '../search/full-text.ts';
import type { KeptNames } from '../search/identifier-index.ts';
import { KeptFullText } from '../search/kept-full-text.ts';
import { writeLargeText } from '../search/large-text.ts';
import { type FullTextBundle, writeFullText, writeSearchIndex } from '../search/search-index.ts';
import { searchTables } from '../search/search-tables.ts';
import { awaitedPages } from './awaited-pages.ts';
import { Inbox } from './inbox.ts';
import type { Answered, Message } from './messages.ts';

/** So many bodies are sent at once. */
const BODIES = 256;

if (!parentPort) throw new Error('This is a thread of the build.');
const port = parentPort;
const inbox = new Inbox(port);
const answer = (message: Message<Answered>) => port.postMessage(message);

const settings = await inbox.settings;
const bodies = await allBodies();
const content = await inbox.content;
const catalog = catalogFromContent(content, siteCloud());
/** Where what is made here is kept for the next build, and the state that all of it depends on. */
const keptFolder = join(settings.cacheDir, 'made');
const state = await siteState(settings.root, content);

/** Fulfilled when Pagefind has all pages that need not be waited for: it then has work while other things are made. */
const given = Promise.withResolvers<void>();
const bundled = given.promise.then(bundle);
await Promise.all([bundled, index()]);
port.close();

/** Renders every body, and sends them as they are made: the build's thread takes them while it waits for others. */
async function allBodies(): Promise<Map<string, RenderedBody>> {
  const all = new Map<string, RenderedBody>();
  let some: [string, RenderedBody][] = [];
  for await (const body of renderBodies(inbox.articles(), settings)) {
    all.set(...body);
    if (some.push(body) < BODIES) continue;
    answer({ is: 'bodies', data: some });
    some = [];
  }
  answer({ is: 'bodies', data: some });
  answer({ is: 'rendered', data: true });
  return all;
}

/** The page of an article: what is made of its content, else as it is built. */
async function pageOf(article: (typeof catalog.articles)[number]): Promise<string> {
  const body = bodies.get(article.id);
  return body ? articleDocument(article, body.html, catalog) : inbox.page(article.path);
}

async function bundle(): Promise<void> {
  if (!areBundled(catalog)) return;
  const kept = await KeptBundles.open(keptFolder, state);
  const { files, bundles } = await bundlesOf(catalog, pageOf, kept, setImmediate);
  await writeBundles(await inbox.site, files);
  answer({ is: 'bundles', data: { files: files.length, bundles } });
}

async function index(): Promise<void> {
  const packed = await KeptBytes.open(join(keptFolder, 'packed'), state);
  const written = await (isLargeSite(catalog) ? readEarly(packed.keep) : readBuilt(packed.keep));
  const names: KeptNames = await KeptResults.open(keptFolder, 'names', state);
  const search = await writeSearchIndex(await inbox.site, searchTables(catalog, content), written, names);
  await packed.save();
  answer({ is: 'search', data: search });
}

/** Reads a small site when it is built. */
async function readBuilt(keep: Keep): Promise<FullTextBundle> {
  given.resolve();
  await inbox.built;
  return writeFullText(await inbox.site, await FullText.begin('small'), keep);
}

/** Reads a large site while it is built. */
async function readEarly(keep: Keep): Promise<FullTextBundle> {
  const kept = await KeptFullText.open(join(keptFolder, 'full-text'), state);
  const plain = catalog.articles.filter(({ id }) => bodies.has(id)).map(({ path }) => path);
  return writeLargeText(
    {
      paths: [...plain, ...awaitedPages(catalog)],
      pages: foundPages,
      read() {
        // None of thousands of texts is needed once the bundles are made.
        bundled.then(
          () => bodies.clear(),
          () => undefined,
        );
        return inbox.site;
      },
    },
    kept,
    keep,
  );
}

/** Every page that can be found: those that are made of content, then those that are waited for. */
async function* foundPages(): AsyncGenerator<SearchPage> {
  for (const article of catalog.articles) {
    const body = bodies.get(article.id);
    if (body) yield { path: article.path, html: articleDocument(article, body.html, catalog) };
  }
  given.resolve();
  for (const path of awaitedPages(catalog)) yield { path, html: await inbox.page(path) };
}

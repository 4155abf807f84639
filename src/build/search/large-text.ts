import { cp, rm } from 'node:fs/promises';
import type { Keep } from '../kept/kept-bytes.ts';
import { keyOf } from '../kept/kept-results.ts';
import { mergeParts } from './bundle/merge-parts.ts';
import { refitLarge } from './bundle/refit-bundle.ts';
import { readParts, type TextParts, writeParts } from './bundle/text-parts.ts';
import { FullText, type SearchPage } from './full-text.ts';
import type { KeptFullText } from './kept-full-text.ts';
import { clearSearch, type FullTextBundle, finishBundle, removeUnused } from './search-index.ts';

/** Of more pages that changed than one in so many, Pagefind makes everything anew. */
const ONE_IN = 10;

/** What a large site is read from. */
export interface LargeSite {
  /** The paths of all pages, in the order in which they come. */
  paths: readonly string[];
  /** The pages; where little is to be kept they are asked for twice. */
  pages(): AsyncIterable<SearchPage>;
  /** Called when no page is needed any more; resolves to the folder of the site. */
  read(): Promise<string>;
}

/**
 * Writes the full text of a large site: of the one that the last build made, with what Pagefind makes of the pages that
 * changed since, else of all pages. Both come to the same files.
 *
 * @param kept - what the last build made
 * @param keep - finds what was packed before
 */
export async function writeLargeText(
  large: LargeSite,
  kept: KeptFullText,
  keep?: Keep,
): Promise<FullTextBundle> {
  const keys = new Map<string, string>();
  const anew = kept.isOf(large.paths) ? await readAnew(large, kept, keys) : undefined;
  if (anew === undefined) return writeAll(large, kept, keys, keep);
  const bundle = await clearSearch(await large.read());
  await cp(kept.bundle, bundle, { recursive: true });
  const names = anew === 'same' ? undefined : await writeParts(bundle, anew, keep);
  if (names) await kept.save(bundle, keys);
  return finishBundle({ bundle, read: keys.size, names }, keep);
}

async function writeAll(
  { pages, read }: LargeSite,
  kept: KeptFullText,
  keys: Map<string, string>,
  keep: Keep | undefined,
): Promise<FullTextBundle> {
  const fullText = await FullText.begin('large');
  keys.clear();
  await fullText.addPages(keyed(pages(), keys));
  const bundle = await clearSearch(await read());
  const count = await fullText.write(bundle);
  const names = await refitLarge(bundle, keep);
  await removeUnused(bundle);
  await kept.save(bundle, keys);
  return finishBundle({ bundle, read: count, names }, keep);
}

/**
 * Reads the pages that say something else than they did.
 *
 * @param keys - is given what each page says
 * @returns `undefined` where all pages have to be read
 */
async function readAnew(
  { paths, pages }: LargeSite,
  kept: KeptFullText,
  keys: Map<string, string>,
): Promise<TextParts | 'same' | undefined> {
  const changed: SearchPage[] = [];
  for await (const page of keyed(pages(), keys)) {
    if (kept.has(page.path, keys.get(page.path) ?? '')) continue;
    changed.push(page);
    if (changed.length > paths.length / ONE_IN) return undefined;
  }
  if (changed.length === 0) return 'same';
  const bundle = `${kept.bundle}.anew`;
  await rm(bundle, { recursive: true, force: true });
  const fullText = await FullText.begin('large');
  await fullText.addPages(changed);
  await fullText.write(bundle);
  const anew = await readParts(bundle);
  await rm(bundle, { recursive: true, force: true });
  // One of them may have nothing to find any more.
  return anew.pages.length === changed.length ? mergeParts(await readParts(kept.bundle), anew) : undefined;
}

async function* keyed(
  pages: AsyncIterable<SearchPage>,
  keys: Map<string, string>,
): AsyncGenerator<SearchPage> {
  for await (const page of pages) {
    keys.set(page.path, keyOf(page.html));
    yield page;
  }
}

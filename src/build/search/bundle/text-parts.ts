import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Keep, makeAnew } from '../../kept/kept-bytes.ts';
import { type Fragment, isFragment } from '../indexed-pages.ts';
import { readBundleFile } from './bundle-file.ts';
import {
  type BundleTables,
  fileOf,
  readEntry,
  readTables,
  type TableChunk,
  type TablePage,
  writeTables,
} from './bundle-tables.ts';
import { byBytes } from './by-bytes.ts';
import { type CborValue, itemsOfCbor, readCbor } from './cbor.ts';
import { filterTables, writeFilters } from './filter-tables.ts';
import { writePages } from './write-pages.ts';
import { type WordEntry, writeWords } from './write-words.ts';

/** What Pagefind makes of pages, whatever files it is in. */
export interface TextParts {
  /** Of Pagefind. */
  version: string;
  /** In the order in which they were added: the place of each is its number. */
  pages: Fragment[];
  /** In the order of their bytes. */
  words: WordEntry[];
  /** The metadata fields that pages have, in their order: the words of one name it by its place. */
  fields: readonly CborValue[];
}

/**
 * Takes a bundle apart.
 *
 * @throws when it is not as Pagefind 1.6 writes it, or has pages in another order than their own, which no page of ours
 *   asks for
 */
export async function readParts(bundle: string): Promise<TextParts> {
  const { language } = await readEntry(bundle);
  const { version, pages, chunks, rest } = await readTables(bundle, language.hash);
  const [, orders, fields] = rest;
  if (!Array.isArray(orders) || orders.length > 0 || !Array.isArray(fields)) {
    throw new Error(`${bundle} has other tables than filters and metadata fields.`);
  }
  const [fragments, words] = await Promise.all([readFragments(bundle, pages), readWords(bundle, chunks)]);
  return { version, pages: fragments, words, fields };
}

/**
 * Puts a bundle together: whatever files of pages, words, filters and tables it had, it has those of the parts.
 *
 * @param keep - finds what was packed before
 * @returns the pages by their names
 */
export async function writeParts(
  bundle: string,
  { version, pages, words, fields }: TextParts,
  keep: Keep = makeAnew,
): Promise<Map<string, Fragment>> {
  const { language } = await readEntry(bundle);
  await rm(fileOf(bundle, language.hash), { force: true });
  for (const folder of ['fragment', 'index', 'filter']) {
    await rm(join(bundle, folder), { recursive: true, force: true });
  }
  const [named, chunks, filters] = await Promise.all([
    writePages(bundle, pages, keep),
    writeWords(bundle, words, keep),
    writeFilters(bundle, filterTables(pages), keep),
  ]);
  const tables: BundleTables = { version, pages: named, chunks, rest: [filters, [], fields] };
  await writeTables(bundle, tables, keep);
  return new Map(named.map(([id], number) => [id, at(pages, number)]));
}

async function readFragments(bundle: string, pages: readonly TablePage[]): Promise<Fragment[]> {
  const files = new Map<string, Promise<unknown>>();
  const read = async (name: string): Promise<unknown> =>
    JSON.parse((await readBundleFile(join(bundle, 'fragment', `${name}.pf_fragment`))).toString('utf8'));
  return Promise.all(
    pages.map(async ([id, , group]) => {
      const name = group || id;
      const reading = files.get(name) ?? read(name);
      files.set(name, reading);
      const held = await reading;
      const page: unknown = group && isObject(held) ? held[id] : sorted(held);
      if (!isFragment(page)) throw new Error(`${name} does not hold the page ${id}.`);
      return page;
    }),
  );
}

/** Pagefind sorts the fields of pages that share a file, and not those of others. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).sort(([one], [other]) => byBytes(one, other));
  return Object.fromEntries(entries.map(([name, field]) => [name, sorted(field)]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

async function readWords(bundle: string, chunks: readonly TableChunk[]): Promise<WordEntry[]> {
  const read = await Promise.all(
    chunks.map(async ([, , name]) =>
      entriesOf(await readBundleFile(join(bundle, 'index', `${name}.pf_index`))),
    ),
  );
  return read.flat();
}

function entriesOf(chunk: Buffer): WordEntry[] {
  const [list = 0] = itemsOfCbor(chunk);
  const places = itemsOfCbor(chunk, list);
  return places.slice(0, -1).map((place, index) => {
    const [from = place] = itemsOfCbor(chunk, place);
    return { word: String(readCbor(chunk, from).value), bytes: chunk.subarray(place, places[index + 1]) };
  });
}

function at<Item>(items: readonly Item[], place: number): Item {
  const item = items[place];
  if (item === undefined) throw new Error(`There is nothing at place ${place} of ${items.length}.`);
  return item;
}

import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Keep } from '../../kept/kept-bytes.ts';
import { readBundleFile, writeBundleFile } from './bundle-file.ts';
import { type CborValue, cborList, cborWide, readCbor, writeCbor } from './cbor.ts';

/** A page: its name, its number of words, and the file that it shares with others; empty where it has its own. */
export type TablePage = [id: string, words: number, group: string];

/** A file of words: its first and last word, and its name. */
export type TableChunk = [from: string, to: string, name: string];

/** What Pagefind loads before any word: `pagefind.….pf_meta`, with the parts that are changed here by name. */
export interface BundleTables {
  version: string;
  pages: TablePage[];
  chunks: TableChunk[];
  /** Filters, orders and metadata fields, as they are. */
  rest: readonly CborValue[];
}

/** Whether pages share files, as they do on a large site. */
export function areGrouped({ pages }: Pick<BundleTables, 'pages'>): boolean {
  return pages.some(([, , group]) => group !== '');
}

interface Entry {
  version: string;
  languages: Record<string, { hash: string; page_count: number }>;
}

const ENTRY = 'pagefind-entry.json';

/** The entry file, with the only language of the bundle. */
export async function readEntry(bundle: string) {
  const entry: Entry = JSON.parse(await readFile(join(bundle, ENTRY), 'utf8'));
  const [language, another] = Object.values(entry.languages);
  if (!language || another) {
    throw new Error(`Pagefind made ${Object.keys(entry.languages).length} indexes. Expected one.`);
  }
  return { entry, language };
}

/** @throws when they are not as Pagefind 1.6 has them */
export async function readTables(bundle: string, hash: string): Promise<BundleTables> {
  const { value } = readCbor(await readBundleFile(fileOf(bundle, hash)));
  const [version, pages, chunks, ...rest] = Array.isArray(value) ? value : [];
  if (typeof version !== 'string' || !isListOf(pages, isPage) || !isListOf(chunks, isChunk)) {
    throw new Error(`${fileOf(bundle, hash)} is not as Pagefind 1.6 writes it.`);
  }
  return { version, pages: [...pages], chunks: [...chunks], rest };
}

/** Writes the tables under a name that changes with them, so that they can be cached for good, and the entry that names it. */
export async function writeTables(
  bundle: string,
  { version, pages, chunks, rest }: BundleTables,
  keep?: Keep,
): Promise<void> {
  const content = Buffer.concat([
    cborList(3 + rest.length),
    writeCbor(version),
    cborList(pages.length),
    ...pages.flatMap(([id, words, group]) => [cborList(3), writeCbor(id), cborWide(words), writeCbor(group)]),
    writeCbor(chunks),
    ...rest.map(writeCbor),
  ]);
  const { entry, language } = await readEntry(bundle);
  language.hash = `en_${nameFor([content])}`;
  await writeBundleFile(fileOf(bundle, language.hash), content, keep);
  await writeFile(join(bundle, ENTRY), JSON.stringify(entry));
}

/** The file of the tables. */
export function fileOf(bundle: string, hash: string): string {
  return join(bundle, `pagefind.${hash}.pf_meta`);
}

/** How many letters a name has: of 36 each, so that among 100,000 names two are hardly ever the same. */
export const NAME_LETTERS = 8;

/** A name that changes with what it stands for. */
export function nameFor(contents: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return (hash.digest().readBigUInt64BE() % 36n ** BigInt(NAME_LETTERS))
    .toString(36)
    .padStart(NAME_LETTERS, '0');
}

function isListOf<T extends CborValue>(
  value: CborValue | undefined,
  is: (item: CborValue) => item is T,
): value is readonly T[] {
  return Array.isArray(value) && value.every(is);
}

function isPage(item: CborValue): item is TablePage {
  if (!Array.isArray(item)) return false;
  const [id, words, group] = item;
  return typeof id === 'string' && typeof words === 'number' && typeof group === 'string';
}

function isChunk(item: CborValue): item is TableChunk {
  return Array.isArray(item) && item.length === 3 && item.every((part) => typeof part === 'string');
}

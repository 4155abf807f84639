import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Keep } from '../../kept/kept-bytes.ts';
import { readBundleFile, writeBundleFile } from './bundle-file.ts';
import { nameFor, type TableChunk } from './bundle-tables.ts';
import { cborList, itemsOfCbor, readCbor } from './cbor.ts';

/**
 * A search loads the file of each of its words. In so many files the words of a large site lie, each of about the same
 * length; a word that fills one has it to itself.
 */
const FILES = 300;

/** Smaller files, in bytes before compression, would spare less than the request costs. */
const LEAST_BYTES = 1500;

/**
 * Pagefind takes a file that begins or ends with the beginning of a word for one that may have the word: with a file of
 * `a` alone, every word with this letter would cost what `a` costs.
 */
const SHORT = 3;

/** A word with its places on all pages, as Pagefind wrote it. */
interface Entry {
  word: string;
  bytes: Buffer;
}

/**
 * Shares the words out anew: Pagefind's own files end at a number of pages, so that most of what a common word's file
 * holds was not asked for.
 *
 * @returns the files that take the place of the given ones
 */
export async function shareWords(
  bundle: string,
  chunks: readonly TableChunk[],
  keep?: Keep,
): Promise<TableChunk[]> {
  const folder = join(bundle, 'index');
  const fileOf = (name: string) => join(folder, `${name}.pf_index`);
  const entries: Entry[] = [];
  for (const [, , name] of chunks) {
    for (const entry of entriesOf(await readBundleFile(fileOf(name)))) entries.push(entry);
  }
  await Promise.all(chunks.map(([, , name]) => rm(fileOf(name))));
  return Promise.all(
    shares(entries).map(async (share): Promise<TableChunk> => {
      // One list, with the list of words in it.
      const content = Buffer.concat([
        cborList(1),
        cborList(share.length),
        ...share.map(({ bytes }) => bytes),
      ]);
      const name = nameFor([content]);
      await writeBundleFile(fileOf(name), content, keep);
      return [share[0]?.word ?? '', share.at(-1)?.word ?? '', name];
    }),
  );
}

function entriesOf(chunk: Buffer): Entry[] {
  const [list = 0] = itemsOfCbor(chunk);
  const places = itemsOfCbor(chunk, list);
  return places.slice(0, -1).map((place, index) => {
    const [from = place] = itemsOfCbor(chunk, place);
    return { word: String(readCbor(chunk, from).value), bytes: chunk.subarray(place, places[index + 1]) };
  });
}

/** The words in their order, cut where a share would become longer than the others. */
function shares(entries: readonly Entry[]): Entry[][] {
  const total = entries.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const most = Math.max(LEAST_BYTES, total / FILES);
  const all: Entry[][] = [];
  let length = 0;
  let isShort = false;
  for (const entry of entries) {
    const wasShort = isShort;
    isShort = entry.word.length <= SHORT;
    const isFull = length + entry.bytes.length > most && !isShort && !wasShort;
    if (isFull || all.length === 0) {
      all.push([]);
      length = 0;
    }
    all.at(-1)?.push(entry);
    length += entry.bytes.length;
  }
  return all;
}

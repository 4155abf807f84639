import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Keep } from '../../kept/kept-bytes.ts';
import { writeBundleFile } from './bundle-file.ts';
import { nameFor, type TableChunk } from './bundle-tables.ts';
import { cborList } from './cbor.ts';

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

/** A word with its places on all pages, as Pagefind writes it. */
export interface WordEntry {
  word: string;
  bytes: Buffer;
}

/**
 * Writes the words of a large site. Pagefind's own files end at a number of pages, so that most of what a common word's
 * file holds was not asked for.
 *
 * @param words - in their order
 * @returns the files
 */
export async function writeWords(
  bundle: string,
  words: readonly WordEntry[],
  keep?: Keep,
): Promise<TableChunk[]> {
  const folder = join(bundle, 'index');
  await mkdir(folder, { recursive: true });
  return Promise.all(
    shares(words).map(async (share): Promise<TableChunk> => {
      // One list, with the list of words in it.
      const content = Buffer.concat([
        cborList(1),
        cborList(share.length),
        ...share.map(({ bytes }) => bytes),
      ]);
      const name = nameFor([content]);
      await writeBundleFile(join(folder, `${name}.pf_index`), content, keep);
      return [share[0]?.word ?? '', share.at(-1)?.word ?? '', name];
    }),
  );
}

/** The words in their order, cut where a share would become longer than the others. */
function shares(words: readonly WordEntry[]): WordEntry[][] {
  const total = words.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const most = Math.max(LEAST_BYTES, roundUp(total / FILES));
  const all: WordEntry[][] = [];
  let length = 0;
  let isShort = false;
  for (const word of words) {
    const wasShort = isShort;
    isShort = word.word.length <= SHORT;
    const isFull = length + word.bytes.length > most && !isShort && !wasShort;
    if (isFull || all.length === 0) {
      all.push([]);
      length = 0;
    }
    all.at(-1)?.push(word);
    length += word.bytes.length;
  }
  return all;
}

/**
 * Rounds up to one of sixteen steps between a power of two and the next: a few words more on one page leave the files of
 * all others as they are.
 */
function roundUp(bytes: number): number {
  const step = 2 ** (Math.floor(Math.log2(Math.max(1, bytes))) - 4);
  return Math.ceil(bytes / step) * step;
}

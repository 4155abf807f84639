import type { Feature } from './question-features.ts';
import { hashOf } from './words/hash.ts';

/**
 * A small neural network that tells whether some page answers a question, taught with how people ask for pages and for
 * what no page is about. Each feature of a question has a few numbers; their sum goes through one hidden layer.
 *
 * Its rows are spread over files by the word that they are kept with, so that a query loads some two hundred bytes for each
 * of its words. A row is found by 16 bits of its name: of a thousand unknown ones about one is taken for another.
 */
export const DEPTH = 16;
export const HIDDEN = 32;
export const FILES = 1024;

/** Numbers of a row are whole ones from -8 to 7, two in a byte. */
const ROW_BYTES = DEPTH / 2;
const NAME_BYTES = 2;
export const LOWEST = -8;
export const HIGHEST = 7;

export function fileOf({ with: word }: Feature): number {
  return hashOf(word) % FILES;
}

/** The file of some rows; each has `DEPTH` whole numbers. */
export function writeRows(rows: ReadonlyMap<string, ArrayLike<number>>): Uint8Array {
  const bytes = new Uint8Array(rows.size * (NAME_BYTES + ROW_BYTES));
  for (const [index, [name, values]] of [...rows].entries()) {
    const short = shortName(name);
    bytes[index * NAME_BYTES] = short >> 8;
    bytes[index * NAME_BYTES + 1] = short & 0xff;
    const start = rows.size * NAME_BYTES + index * ROW_BYTES;
    for (let i = 0; i < ROW_BYTES; i++) {
      bytes[start + i] = (((values[2 * i] ?? 0) - LOWEST) << 4) | ((values[2 * i + 1] ?? 0) - LOWEST);
    }
  }
  return bytes;
}

/** The numbers of a feature, if the file has them. */
export function rowIn(bytes: Uint8Array, { name }: Feature): number[] | undefined {
  const rows = bytes.length / (NAME_BYTES + ROW_BYTES);
  const short = shortName(name);
  for (let index = 0; index < rows; index++) {
    if (((bytes[index * NAME_BYTES] ?? 0) << 8) + (bytes[index * NAME_BYTES + 1] ?? 0) !== short) continue;
    const start = rows * NAME_BYTES + index * ROW_BYTES;
    return Array.from({ length: DEPTH }, (_, i) => {
      const two = bytes[start + (i >> 1)] ?? 0;
      return (i % 2 === 0 ? two >> 4 : two & 15) + LOWEST;
    });
  }
  return undefined;
}

function shortName(name: string): number {
  return hashOf(name) >>> 16;
}

/** What follows the sum of a question's rows: a layer, and what is made of that. */
export interface Head {
  /** For each hidden unit, the weights of the sum's numbers. */
  weights: readonly (readonly number[])[];
  biases: readonly number[];
  out: readonly number[];
  bias: number;
}

/**
 * The logarithm of the odds that some page answers.
 *
 * @param rows - of the features that are known
 */
export function answerable(
  rows: readonly (readonly number[])[],
  { weights, biases, out, bias }: Head,
): number {
  const scale = 1 / Math.sqrt(Math.max(1, rows.length));
  const sum = Array.from({ length: DEPTH }, (_, i) =>
    rows.reduce((total, row) => total + (row[i] ?? 0) * scale, 0),
  );
  return out.reduce((total, of, unit) => {
    const before = sum.reduce(
      (whole, value, i) => whole + value * (weights[unit]?.[i] ?? 0),
      biases[unit] ?? 0,
    );
    return total + of * Math.max(0, before);
  }, bias);
}

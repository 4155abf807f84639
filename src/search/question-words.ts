import { readNumbers, writeNumbers } from './short-numbers.ts';
import { hashOf } from './words/hash.ts';

/**
 * What is known of a word of questions, by its stem: the numbers that the network has for it, and which questions have it.
 * The words are spread over files by `featureFileOf`.
 */
export interface QuestionWord {
  /** `DEPTH` whole numbers; see `question-net.ts`. */
  row?: ArrayLike<number> | undefined;
  /** Who is asked for with this word alone: the place of the page or subject. */
  alone?: number | undefined;
  having?: Having | undefined;
}

/** Where a word is asked with: the questions that have it, in order; of a very common one, how many each owner has. */
export type Having = { questions: readonly number[] } | { counts: ReadonlyMap<number, number> };

/** The numbers of a row are whole ones from -8 to 7, two in a byte. */
export const LOWEST = -8;
export const HIGHEST = 7;

/** How many numbers a row has. */
export const DEPTH = 16;
const ROW_BYTES = DEPTH / 2;

/** A word is found by 16 bits of its name: of a thousand unknown ones about one is taken for another. */
const NAME_BYTES = 2;

/** Bits beside the length of what follows. */
const HAS_ROW = 1;
const HAS_COUNTS = 2;
const IS_ALONE = 4;
const KINDS = 8;

/** A file of words: of each, its short name, a length, its row and where it is asked with. */
export function writeWords(words: ReadonlyMap<string, QuestionWord>): Uint8Array {
  return Uint8Array.from(
    [...words].flatMap(([name, { row, alone, having }]) => {
      const where = writeNumbers([
        ...(alone === undefined ? [] : [alone]),
        ...(having ? stepsOf(having) : []),
      ]);
      const kinds =
        (row ? HAS_ROW : 0) |
        (having && 'counts' in having ? HAS_COUNTS : 0) |
        (alone === undefined ? 0 : IS_ALONE);
      return [
        ...shortNameOf(name),
        ...writeNumbers([where.length * KINDS + kinds]),
        ...packRow(row),
        ...where,
      ];
    }),
  );
}

/** What a file of words says of one, if it has it. */
export function wordIn(bytes: Uint8Array, name: string): QuestionWord | undefined {
  const [high, low] = shortNameOf(name);
  for (let at = 0; at < bytes.length; ) {
    const isIt = bytes[at] === high && bytes[at + 1] === low;
    at += NAME_BYTES;
    const start = at;
    while ((bytes[at] ?? 0) & 0x80) at += 1;
    at += 1;
    const [head = 0] = readNumbers(bytes.subarray(start, at));
    const where = at + (head & HAS_ROW ? ROW_BYTES : 0);
    const end = where + Math.floor(head / KINDS);
    if (isIt) {
      const steps = readNumbers(bytes.subarray(where, end));
      const alone = head & IS_ALONE ? steps.shift() : undefined;
      return {
        row: head & HAS_ROW ? unpackRow(bytes, at) : undefined,
        alone,
        having: steps.length > 0 ? havingOf(steps, (head & HAS_COUNTS) !== 0) : undefined,
      };
    }
    at = end;
  }
  return undefined;
}

/** A file of pairs of words, which have nothing but rows: all names, then all rows. */
export function writePairs(rows: ReadonlyMap<string, ArrayLike<number>>): Uint8Array {
  return Uint8Array.from([
    ...[...rows.keys()].flatMap(shortNameOf),
    ...[...rows.values()].flatMap((row) => packRow(row)),
  ]);
}

/** The row of a pair, if the file has it. */
export function pairIn(bytes: Uint8Array, name: string): number[] | undefined {
  const count = bytes.length / (NAME_BYTES + ROW_BYTES);
  const [high, low] = shortNameOf(name);
  for (let index = 0; index < count; index++) {
    if (bytes[index * NAME_BYTES] !== high || bytes[index * NAME_BYTES + 1] !== low) continue;
    return unpackRow(bytes, count * NAME_BYTES + index * ROW_BYTES);
  }
  return undefined;
}

/** Places as the steps from one to the next, which are small; with counts each is followed by its count. */
function stepsOf(having: Having): number[] {
  const places = 'counts' in having ? [...having.counts.keys()] : having.questions;
  return places.flatMap((place, index) => {
    const step = place - (index === 0 ? 0 : (places[index - 1] ?? 0));
    return 'counts' in having ? [step, having.counts.get(place) ?? 0] : [step];
  });
}

function havingOf(steps: readonly number[], areCounts: boolean): Having {
  let place = 0;
  if (!areCounts) {
    return {
      questions: steps.map((step) => {
        place += step;
        return place;
      }),
    };
  }
  const counts = new Map<number, number>();
  for (let at = 0; at < steps.length; at += 2) {
    place += steps[at] ?? 0;
    counts.set(place, steps[at + 1] ?? 0);
  }
  return { counts };
}

function packRow(row: ArrayLike<number> | undefined): number[] {
  if (!row) return [];
  return Array.from({ length: ROW_BYTES }, (_, i) => {
    const [first = 0, second = 0] = [row[2 * i], row[2 * i + 1]];
    return ((first - LOWEST) << 4) | (second - LOWEST);
  });
}

function unpackRow(bytes: Uint8Array, start: number): number[] {
  return Array.from({ length: DEPTH }, (_, i) => {
    const two = bytes[start + (i >> 1)] ?? 0;
    return (i % 2 === 0 ? two >> 4 : two & 15) + LOWEST;
  });
}

function shortNameOf(name: string): [high: number, low: number] {
  const hash = hashOf(name);
  return [hash >>> 24, (hash >>> 16) & 0xff];
}

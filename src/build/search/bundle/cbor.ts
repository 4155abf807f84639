/** What Pagefind's tables hold: numbers, texts, lists and nothing. */
export type CborValue = number | string | null | readonly CborValue[];

/** The kinds of items that occur, by the upper three bits of their first byte. See RFC 8949, section 3. */
const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const LIST = 4;
const SIMPLE = 7;

/** How many bytes of the number follow, by what the lower five bits say. */
const LENGTHS: Readonly<Record<number, number>> = { 24: 1, 25: 2, 26: 4 };
const NOTHING = 22;

interface Head {
  kind: number;
  number: number;
  /** Where the item's content begins. */
  content: number;
}

/**
 * Reads an item.
 *
 * @returns it, and where the next one begins
 * @throws when it is of a kind that Pagefind does not write
 */
export function readCbor(bytes: Buffer, at = 0): { value: CborValue; next: number } {
  const { kind, number, content } = cborHead(bytes, at);
  switch (kind) {
    case UNSIGNED:
      return { value: number, next: content };
    case NEGATIVE:
      return { value: -1 - number, next: content };
    case TEXT:
      return { value: bytes.toString('utf8', content, content + number), next: content + number };
    case LIST: {
      const value: CborValue[] = [];
      let next = content;
      for (let place = 0; place < number; place += 1) {
        const item = readCbor(bytes, next);
        value.push(item.value);
        next = item.next;
      }
      return { value, next };
    }
    default:
      return { value: null, next: content };
  }
}

/** Where the items of a list begin, and after them where the last ends, without reading them. */
export function itemsOfCbor(bytes: Buffer, at = 0): number[] {
  const { kind, number, content } = cborHead(bytes, at);
  if (kind !== LIST) throw new Error(`Byte ${at} begins no list.`);
  const places = [content];
  for (let place = 0; place < number; place += 1) places.push(afterCbor(bytes, places.at(-1) ?? content));
  return places;
}

/** Writes an item, each number as short as it can be. */
export function writeCbor(value: CborValue): Buffer {
  if (value === null) return Buffer.from([(SIMPLE << 5) | NOTHING]);
  if (typeof value === 'number') return value < 0 ? head(NEGATIVE, -1 - value) : head(UNSIGNED, value);
  if (typeof value === 'string') {
    const text = Buffer.from(value, 'utf8');
    return Buffer.concat([head(TEXT, text.length), text]);
  }
  return Buffer.concat([cborList(value.length), ...value.map(writeCbor)]);
}

/** What a list of so many items begins with. */
export function cborList(length: number): Buffer {
  return head(LIST, length);
}

/** A number below 65,536 that takes as much room as any other: what repeats around it then does so at one distance. */
export function cborWide(number: number): Buffer {
  const bytes = Buffer.alloc(3);
  bytes[0] = (UNSIGNED << 5) | 25;
  bytes.writeUInt16BE(Math.min(number, 0xffff), 1);
  return bytes;
}

/** What an item begins with. */
export function cborHead(bytes: Buffer, at: number): Head {
  const first = bytes[at];
  if (first === undefined) throw new Error(`There is nothing at byte ${at} of ${bytes.length}.`);
  const kind = first >> 5;
  const low = first & 31;
  const length = LENGTHS[low];
  const isKnown = kind === SIMPLE ? low === NOTHING : [UNSIGNED, NEGATIVE, TEXT, LIST].includes(kind);
  if (!isKnown || (low > 23 && length === undefined && kind !== SIMPLE)) {
    throw new Error(`Byte ${at} is 0x${first.toString(16)}. Expected a number, a text, a list or nothing.`);
  }
  if (length === undefined || kind === SIMPLE) return { kind, number: low, content: at + 1 };
  return { kind, number: bytes.readUIntBE(at + 1, length), content: at + 1 + length };
}

/** Where the next item begins. */
export function afterCbor(bytes: Buffer, at: number): number {
  let next = at;
  for (let left = 1; left > 0; left -= 1) {
    // Most of millions of items are small numbers, which are one byte each: no object is made of those.
    const first = bytes[next];
    if (first !== undefined && first < 24) {
      next += 1;
      continue;
    }
    const { kind, number, content } = cborHead(bytes, next);
    next = kind === TEXT ? content + number : content;
    if (kind === LIST) left += number;
  }
  if (next > bytes.length) throw new Error(`The item at byte ${at} goes on after the end.`);
  return next;
}

function head(kind: number, number: number): Buffer {
  if (number < 24) return Buffer.from([(kind << 5) | number]);
  const length = number < 0x100 ? 1 : number < 0x10000 ? 2 : 4;
  const bytes = Buffer.alloc(1 + length);
  bytes[0] = (kind << 5) | (23 + [1, 2, 4].indexOf(length) + 1);
  bytes.writeUIntBE(number, 1, length);
  return bytes;
}

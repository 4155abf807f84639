import { createHash } from 'node:crypto';

/** A number from 0 up to, not including, 1 that only the text decides. */
export function hashOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32;
}

/** As many items as wanted, the same ones in every run and on every machine. */
export function sample<Item>(items: readonly Item[], count: number, keyOf: (item: Item) => string): Item[] {
  return items
    .map((item) => ({ item, place: hashOf(keyOf(item)) }))
    .sort((a, b) => a.place - b.place)
    .slice(0, count)
    .map(({ item }) => item);
}

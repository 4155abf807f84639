import type { Counted } from './inflections.ts';

/** What a word is compared by before its letters are: at each place that of the vocabulary's word at this place. */
export interface Outlines {
  lengths: Uint8Array;
  letterSets: Int32Array;
}

const outlines = new WeakMap<Counted, Outlines>();

/** The outlines of a vocabulary's words; made when first asked for. */
export function outlinesOf(vocabulary: Counted): Outlines {
  const made = outlines.get(vocabulary) ?? {
    lengths: Uint8Array.from(vocabulary.words, (word) => word.length),
    letterSets: Int32Array.from(vocabulary.words, letterSet),
  };
  outlines.set(vocabulary, made);
  return made;
}

/** `f` counts as `p`, so that the one sound of `f` and `ph` is one letter's difference. */
export function folded(letter: number): number {
  return letter === 102 ? 112 : letter;
}

/** Which letters a word has, one bit each. */
export function letterSet(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= 1 << (folded(word.charCodeAt(i)) & 31);
  return set;
}

/** How many letters one set has and the other has not. */
export function difference(one: number, other: number): number {
  // The population count of Hacker's Delight: bits are added up in pairs, fours and bytes.
  let bits = one ^ other;
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

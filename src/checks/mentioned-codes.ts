import { scan } from '../search/identifiers/scan.ts';

/** A code as a text mentions it. */
export interface MentionedCode {
  written: string;
  /** Where it starts in the text. */
  index: number;
}

const shapes: readonly RegExp[] = [
  /\bSSPR_\d{3,4}\b/gi,
  /\bAADSTS\d{4,7}\b/gi,
  /\b(?:hr ?= ?(?:0x)?|0x)[0-9a-f]{7,8}\b/gi,
  /\bevents? (?:ids? )?\d{4,5}\b/gi,
];

/** The codes that a text mentions, in order, each time they are mentioned. */
export function codesMentionedIn(text: string): MentionedCode[] {
  // Every shape holds three digits or hexadecimal ones; most texts hold none.
  if (!/\d[\da-f]{2}/i.test(text) && !/0x/i.test(text)) return [];
  return shapes
    .flatMap((shape) => [...text.matchAll(shape)])
    .sort((a, b) => a.index - b.index)
    .map(({ 0: written, index }) => ({ written, index }));
}

/** The one form of a code, as search compares them: `hr=80230619`, `0x80230619` and `-2145188327` are the same. */
export function keyOfCode(written: string): string {
  return scan(written)[0]?.keys[0] ?? written.toLowerCase();
}

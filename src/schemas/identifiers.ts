/** An identifier as a text writes it, and the one form in which spellings are compared. */
export interface Identifier {
  written: string;
  /** Where it starts in the text. */
  index: number;
  key: string;
}

const shapes: readonly RegExp[] = [
  /\bSSPR_\d{3,4}\b/gi,
  /\bAADSTS\d{4,7}\b/gi,
  /\b(?:hr ?= ?(?:0x)?|0x)[0-9a-f]{7,8}\b/gi,
  /\bevents? (?:ids? )?\d{4,5}\b/gi,
];

/** The one form of an identifier: lower case, without what people write before a number. */
export function keyOf(identifier: string): string {
  return identifier
    .toLowerCase()
    .replace(/^(?:hr ?= ?)?(?:0x)?(?=[0-9a-f]{7,8}$)/, '')
    .replace(/^events? (?:ids? )?/, '');
}

/** Every key an identifier of the tables answers to. */
export function spellingsOf(identifier: string): string[] {
  return [keyOf(identifier)];
}

/** The identifiers that a text names, in order, each time they are named. */
export function identifiersIn(text: string): Identifier[] {
  // Every shape holds three digits or hexadecimal ones; most texts hold none.
  if (!/\d[\da-f]{2}/i.test(text) && !/0x/i.test(text)) return [];
  return shapes
    .flatMap((shape) => [...text.matchAll(shape)])
    .sort((a, b) => a.index - b.index)
    .map((match) => ({ written: match[0], index: match.index, key: keyOf(match[0]) }));
}

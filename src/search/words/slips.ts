/** What a slip of typing or spelling costs, in tenths of typing any letter for any other. */
export const slips = {
  other: 10,
  missing: 8,
  extra: 10,
  /** Two letters in the wrong order, `ie` for `ei` among them. */
  swapped: 5,
  /** One letter instead of two, or two instead of one. */
  doubled: 4,
  /** The key beside the right one, in its place. */
  near: 7,
  /** The key beside the right one, struck with it. */
  brushed: 8,
  /** One vowel for another. */
  vowel: 6,
  /** Letters that sound alike, `ph` for `f` among them. */
  sound: 6,
  /** Added when the first letter is wrong: people seldom get that one wrong. */
  first: 3,
};

const vowels = 'aeiou';
const alike = 'cs sc sz zs ck kc gj jg iy yi qk kq vw wv fv vf'.split(' ');
const keyboard = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** Whether two letters have keys beside each other: each row stands half a key to the right of the one above. */
function areNeighbours(a: string, b: string): boolean {
  const rowOf = (letter: string) => keyboard.findIndex((row) => row.includes(letter));
  const placeOf = (letter: string) => (keyboard[rowOf(letter)]?.indexOf(letter) ?? 0) + rowOf(letter) / 2;
  return Math.abs(rowOf(a) - rowOf(b)) <= 1 && Math.abs(placeOf(a) - placeOf(b)) <= 1;
}

function costOf(typed: string, meant: string): number {
  if (typed === meant) return 0;
  if (vowels.includes(typed) && vowels.includes(meant)) return slips.vowel;
  if (alike.includes(typed + meant)) return slips.sound;
  return areNeighbours(typed, meant) ? slips.near : slips.other;
}

const costs = Uint8Array.from(letters.flatMap((typed) => letters.map((meant) => costOf(typed, meant))));
const near = Uint8Array.from(letters.flatMap((a) => letters.map((b) => Number(areNeighbours(a, b)))));

/** The place of a pair of letters, given as character codes, in the tables; out of them when one is not `a` to `z`. */
function pair(a: number, b: number): number {
  return a > 96 && a < 123 && b > 96 && b < 123 ? (a - 97) * 26 + b - 97 : -1;
}

/** What it costs to type one letter for another, given as character codes. */
export function costOfLetter(typed: number, meant: number): number {
  return typed === meant ? 0 : (costs[pair(typed, meant)] ?? slips.other);
}

/** Whether two letters, given as character codes, have keys beside each other on a QWERTY keyboard. */
export function isNear(a: number, b: number): boolean {
  return near[pair(a, b)] === 1;
}

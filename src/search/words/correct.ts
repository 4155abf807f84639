import { BAND, slipCost } from './distance.ts';
import { type Counted, inflectedOf } from './inflections.ts';
import { difference, folded, letterSet, outlinesOf } from './outlines.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word of the site in place of one that is not there, and the cost in tenths of the slips between them. */
export interface Repair {
  to: string;
  cost: number;
  /** Another word that is nearly as probable. */
  rival?: string;
}

/**
 * The highest cost of a repair, by the letters of both words together: three letters bear a swap, four one or a
 * letter beside the right one, five to seven one slip of any kind or two cheap ones, from eight on nearly any two.
 */
const limits = Uint8Array.from({ length: 61 }, (_, both) =>
  both < 7 ? 5 : both < 9 ? 7 : both < 10 ? 8 : both < 15 ? 12 : both < 17 ? 16 : both < 28 ? 18 : 20,
);

/** What ten times as many pages are worth: enough to choose between two words as near, not to prefer a farther one. */
const worthOfTenfold = 1.5;

/** So much farther, in tenths, and a word may be meant as well. */
const nearlyAsGood = 3;

/** No slip changes more letters of a word than one for each three tenths it costs. */
const costOfLetterChanged = 3;

/** A word that only has a form on the site is mended to another of its forms when it is long, and one slip away. */
const SHORTEST_INFLECTED = 6;
const MOST_COST_OF_INFLECTED = 8;
const MOST_COST = 20;

const correctable = /^\p{L}{3,30}$/u;

/**
 * The word that was most probably meant by one that is not on the site; undefined when it is, when it has fewer than
 * three letters or anything but letters, or when nothing is near enough. A word whose first two letters are both wrong
 * is not found.
 *
 * An ordinary word, by `isOrdinary`, is never corrected: `printer` is not a slip for `pointer`. One typo in a hundred
 * happens to be such a word; mending those that only lack a doubled letter (`planing`) would mend a sixth of them, and
 * spoil `latte`, `peer` and `losses`. With `() => false` one can ask first whether there is anything to decide.
 */
export function correct(
  word: string,
  vocabulary: Vocabulary,
  isOrdinary: (word: string) => boolean,
): Repair | undefined {
  if (!correctable.test(word) || vocabulary.knows(word)) return undefined;
  if (isOrdinary(word)) return undefined;
  const near = nearest(word, vocabulary, MOST_COST);
  if (near || word.length < SHORTEST_INFLECTED) return near;
  return nearest(word, inflectedOf(vocabulary), MOST_COST_OF_INFLECTED);
}

/** The same among a few names, all as frequent. */
export function correctAmong(word: string, names: readonly string[]): Repair | undefined {
  if (!correctable.test(word)) return undefined;
  const among = counted.get(names) ?? { words: names, counts: names.map(() => 1) };
  counted.set(names, among);
  return nearest(word, among, MOST_COST);
}

const counted = new WeakMap<readonly string[], Counted>();

/** The word that costs the least, and the next; of words as near, the one on more pages. */
function nearest(word: string, among: Counted, most: number): Repair | undefined {
  const letters = letterSet(word);
  const { lengths, letterSets } = outlinesOf(among);
  let best: Scored | undefined;
  let next: Scored | undefined;
  for (let place = 0; place < lengths.length; place++) {
    const length = lengths[place] ?? 0;
    if (Math.abs(length - word.length) > BAND) continue;
    const limit = Math.min(most, limits[word.length + length] ?? 0);
    if (difference(letters, letterSets[place] ?? 0) * costOfLetterChanged > limit) continue;
    const to = among.words[place] ?? '';
    if (!beginAlike(word, to)) continue;
    const bonus = worthOfTenfold * Math.log10(among.counts[place] ?? 1);
    const within = Math.min(
      next?.score ?? Number.POSITIVE_INFINITY,
      (best?.score ?? Number.POSITIVE_INFINITY) + nearlyAsGood,
    );
    const cost = slipCost(word, to, Math.min(limit, within + bonus));
    const score = cost - bonus;
    if (score >= within) continue;
    if (score < (best?.score ?? Number.POSITIVE_INFINITY)) [best, next] = [{ to, cost, score }, best];
    else next = { to, cost, score };
  }
  if (!best) return undefined;
  const { to, cost, score } = best;
  return next && next.score < score + nearlyAsGood ? { to, cost, rival: next.to } : { to, cost };
}

/** A word that may be meant; the lower its score, the more probably. */
interface Scored extends Repair {
  score: number;
}

/** Whether one of the first two letters of one word is among the first two of the other. */
function beginAlike(one: string, other: string): boolean {
  const a = folded(one.charCodeAt(0));
  const a2 = folded(one.charCodeAt(1));
  const b = folded(other.charCodeAt(0));
  const b2 = folded(other.charCodeAt(1));
  return a === b || a === b2 || a2 === b || a2 === b2;
}

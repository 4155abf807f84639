import { costOfLetter, isNear, slips } from './slips.ts';

/** By how many letters the word meant can be longer or shorter than the word typed. */
export const BAND = 2;

/** Larger than any cost. */
const FAR = 1000;

/** The costs of the first letters typed for the first letters meant: this row and the two before it. */
const rows = [new Int32Array(64), new Int32Array(64), new Int32Array(64)] as const;

const [F, H, P] = [102, 104, 112];

/**
 * What the slips cost, in tenths, that lead from the word meant to the word typed, each of at most 30 letters:
 * Damerau–Levenshtein distance (optimal string alignment) with the costs of `slips`. `Infinity` when above `limit`.
 */
export function slipCost(typed: string, meant: string, limit: number): number {
  let [row, before, twoBefore] = rows;
  let leastBefore = FAR;
  let a = 0;
  let a2 = 0;
  for (let i = 0; i <= typed.length; i++) {
    const after = typed.charCodeAt(i);
    const extra = a === a2 ? slips.doubled : isNear(a, a2) || isNear(a, after) ? slips.brushed : slips.extra;
    const from = Math.max(0, i - BAND);
    const to = Math.min(meant.length, i + BAND);
    let least = FAR;
    let left = FAR;
    let b2 = from > 1 ? meant.charCodeAt(from - 2) : 0;
    for (let j = from; j <= to; j++) {
      const b = j > 0 ? meant.charCodeAt(j - 1) : 0;
      const first = i < 2 && j < 2 ? slips.first : 0;
      let cost = i + j === 0 ? 0 : left + (b === b2 ? slips.doubled : slips.missing) + first;
      if (i > 0) {
        // The cell above the right end of the band is outside the band of its own row.
        if (j < i + BAND) cost = Math.min(cost, (before[j] ?? FAR) + extra + first);
        if (j > 0) cost = Math.min(cost, (before[j - 1] ?? FAR) + (a === b ? 0 : costOfLetter(a, b) + first));
        if (i > 1 && j > 1 && a === b2 && a2 === b)
          cost = Math.min(cost, (twoBefore[j - 2] ?? FAR) + slips.swapped);
        if (b === H && a === F && b2 === P && j > i - BAND)
          cost = Math.min(cost, (before[j - 2] ?? FAR) + slips.sound);
        if (b === F && a === H && a2 === P && j < i + BAND)
          cost = Math.min(cost, (twoBefore[j - 1] ?? FAR) + slips.sound);
      }
      row[j] = cost;
      left = cost;
      if (cost < least) least = cost;
      b2 = b;
    }
    // Swapped letters step over a row, so that the row before has to be out of reach as well.
    if (Math.min(least, leastBefore + slips.swapped) > limit) return Number.POSITIVE_INFINITY;
    leastBefore = least;
    [row, before, twoBefore] = [twoBefore, row, before];
    a2 = a;
    a = after;
  }
  const cost = before[meant.length] ?? FAR;
  return cost > limit ? Number.POSITIVE_INFINITY : cost;
}

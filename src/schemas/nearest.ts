import { closest, distance } from 'fastest-levenshtein';

/**
 * The value of `known` that `found` was most likely meant to be, or `undefined` when none is near. Near means that
 * at most two in five of the characters differ; case does not count.
 */
export function nearest(found: string, known: readonly string[]): string | undefined {
  if (found === '' || known.length === 0) return undefined;
  const folded = new Map([...known].reverse().map((value) => [value.toLowerCase(), value]));
  const best = closest(found.toLowerCase(), [...folded.keys()]);
  const allowed = Math.max(1, Math.floor(Math.max(found.length, best.length) * 0.4));
  return distance(found.toLowerCase(), best) <= allowed ? folded.get(best) : undefined;
}

/** The sentence ` Did you mean "fairfax"?`, with its leading space, or nothing when no known value is near. */
export function didYouMean(found: string, known: readonly string[]): string {
  const value = nearest(found, known);
  return value === undefined ? '' : ` Did you mean "${value}"?`;
}

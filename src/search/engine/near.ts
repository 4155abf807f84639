/**
 * Known keys that a mistyped one may stand for, the likeliest first: one digit other, missing, doubled or two swapped;
 * or the same number without its letters (`0029` for `sspr_0029`). Never one that only begins alike.
 */
export function nearKeys(key: string, known: readonly string[]): string[] {
  const bare = /^\d{2,6}$/.test(key) ? `_${key}` : undefined;
  return known
    .map((other) => ({ other, slips: bare && other.endsWith(bare) ? 0 : slips(key, other) }))
    .filter(({ slips }) => slips <= 1)
    .sort((a, b) => a.slips - b.slips || (a.other < b.other ? -1 : 1))
    .map(({ other }) => other);
}

/** 0 or 1 for one slip at most, else 2. */
function slips(a: string, b: string): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > 1) return 2;
  // A short number is one slip from many: that tells nothing.
  if (Math.min(a.length, b.length) < 4) return 2;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const middleA = a.slice(start, a.length - end);
  const middleB = b.slice(start, b.length - end);
  if (middleA.length <= 1 && middleB.length <= 1) return 1;
  const swapped = middleA.length === 2 && middleB.length === 2 && middleA[0] === middleB[1];
  return swapped && middleA[1] === middleB[0] ? 1 : 2;
}

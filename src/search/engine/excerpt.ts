import type { Run } from '../answer.ts';
import { runsOf } from './runs-of.ts';

/** The words of a page's text, at the places that Pagefind counts. */
export function placesOf(content: string): string[] {
  return content.split(/\s+/);
}

/**
 * The stretch of `length` words with the most different terms, then the most hits, as runs of text.
 *
 * @param hits - the term that matched at each place
 * @param from - first place that may be shown
 * @param to - first place that may not
 */
export function excerptOf(
  words: readonly string[],
  hits: ReadonlyMap<number, number>,
  length: number,
  from = 0,
  to = words.length,
): Run[] {
  const places = [...hits.keys()].filter((place) => place >= from && place < to).sort((a, b) => a - b);
  let start = from;
  let best = -1;
  for (const [index, place] of places.entries()) {
    const within = places.slice(index).filter((other) => other < place + length);
    const terms = new Set(within.map((other) => hits.get(other))).size;
    const value = terms * 100 + within.length;
    if (value > best) {
      best = value;
      start = place;
    }
  }
  // A few words of what comes before, and as many words as there is room for.
  start = Math.max(from, Math.min(start - Math.floor(length / 5), to - length));
  const end = Math.min(to, start + length);
  const runs = runsOf(words.slice(start, end), (index) => hits.has(start + index));
  const [first] = runs;
  if (start > from && first) first.text = `… ${first.text}`;
  const last = runs.at(-1);
  if (end < to && last) last.text = `${last.text} …`;
  return runs;
}

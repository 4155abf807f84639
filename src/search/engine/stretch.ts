import type { Hit } from './full-text.ts';

/** The most weight of different terms that stand within so many words of a page. */
export function heaviestStretch(
  matched: ReadonlyMap<number, Pick<Hit, 'places'>>,
  weights: readonly number[],
  words: number,
): number {
  const places = [...matched]
    .flatMap(([term, hit]) => hit.places.map((place) => ({ place, term })))
    .sort((a, b) => a.place - b.place);
  const within = new Map<number, number>();
  let weight = 0;
  let heaviest = 0;
  let start = 0;
  for (const { place, term } of places) {
    const count = within.get(term) ?? 0;
    if (count === 0) weight += weights[term] ?? 0;
    within.set(term, count + 1);
    for (let first = places[start]; first && place - first.place >= words; first = places[start]) {
      const left = (within.get(first.term) ?? 1) - 1;
      if (left === 0) weight -= weights[first.term] ?? 0;
      within.set(first.term, left);
      start += 1;
    }
    heaviest = Math.max(heaviest, weight);
  }
  return heaviest;
}

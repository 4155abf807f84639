import type { AskedSigns } from './asked-signs.ts';
import type { FullText } from './full-text.ts';
import type { Ranked } from './rank.ts';

/** So many pages are looked at that have no word of a query and are asked for with them. */
const MOST_PAGES = 3;

/** Such a page has little for it but its questions. */
const SCORE = 0.1;

/**
 * The pages that have no word of a query, but whose questions do: those with the questions most like it.
 *
 * @param ranked - the pages that have a word
 */
export async function pagesAskedFor(
  { of, isPage, alone }: AskedSigns,
  ownerOf: ReadonlyMap<string, number>,
  ranked: readonly Ranked[],
  text: FullText,
): Promise<Ranked[]> {
  const found = new Set(ranked.map(({ id }) => id));
  const alike = (owner: number) => (owner === alone ? Number.POSITIVE_INFINITY : (of[owner]?.alike ?? 0));
  const names = [...ownerOf]
    .filter(([id, owner]) => isPage[owner] && alike(owner) > 0 && !found.has(id))
    .sort(([, one], [, other]) => alike(other) - alike(one))
    .slice(0, MOST_PAGES)
    .map(([id]) => id);
  if (names.length === 0) return [];
  const all = new Map((await text.all()).map((hit) => [hit.id, hit]));
  return names.flatMap((id) => {
    const load = all.get(id)?.load;
    return load ? [{ id, score: SCORE, matched: new Map(), load }] : [];
  });
}

import type { FullText, Hit } from './full-text.ts';
import { rarityOf, type TermHits } from './rank.ts';
import type { Term, Way } from './terms.ts';

/** Scores of the pages of a number, which has no frequency: they are named for it, or only name it. */
const STRONG_SCORE = 2.5;
const NAMED_SCORE = 1;

/**
 * The pages that have a term in any of its ways, each with all its places and the score of its best way: how much the
 * page is about it, from 0 to about 3. The full text weighs a score by how rare the words are; that is taken out here,
 * so that a rare way of saying a thing counts no more than a common one.
 */
export async function hitsOf(term: Term, text: FullText, pages: number): Promise<TermHits> {
  const hits = new Map<string, Hit>();
  const found = await Promise.all(term.ways.map((way) => hitsOfWay(way, text)));
  for (const [index, way] of term.ways.entries()) {
    const ofWay = found[index] ?? [];
    const rarity = way.named ? 1 : rarityOf(ofWay.length, pages);
    for (const hit of ofWay) {
      const score = (hit.score / rarity) * way.weight;
      const before = hits.get(hit.id);
      hits.set(hit.id, {
        ...hit,
        score: Math.max(score, before?.score ?? 0),
        places: before ? [...before.places, ...hit.places] : hit.places,
        fields: before ? [...new Set([...before.fields, ...hit.fields])] : hit.fields,
      });
    }
  }
  return { term, hits };
}

async function hitsOfWay({ words, named }: Way, text: FullText): Promise<readonly Hit[]> {
  const hits = await text.search(words);
  if (!named) return hits;
  // The full text would take a number for the beginning of another: it only says how to load the pages.
  const strong = new Map(
    named.record.named.map((index, place) => [named.pages[index]?.[0] ?? '', place < named.record.strong]),
  );
  return hits
    .filter(({ id }) => strong.has(id))
    .map((hit) => ({ ...hit, score: strong.get(hit.id) ? STRONG_SCORE : NAMED_SCORE }));
}

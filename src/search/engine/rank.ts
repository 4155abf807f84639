import type { Hit } from './full-text.ts';
import { isWeakWord } from './light-words.ts';
import { heaviestStretch } from './stretch.ts';
import type { Term } from './terms.ts';

/** A page with what it has of the query. */
export interface Ranked {
  id: string;
  score: number;
  /** For each term the page has, its place in the query and its best hit. */
  matched: Map<number, Hit>;
  /** Loads what the full text holds of it. */
  load: Hit['load'];
}

/** What was found of a term: the best hit of each page. */
export interface TermHits {
  term: Term;
  hits: ReadonlyMap<string, Hit>;
}

/** What the ranking weighs; chosen on the tuning half of the judged sets. */
export interface Ranking {
  /** How much a page loses that lacks part of the query, by what the words tell and by their number. */
  coveragePower: number;
  countPower: number;
  /** For each term in the title or the aliases, by how rare it is there. */
  titleWeight: number;
  aliasWeight: number;
  /** For words that stand near each other: within a stretch of this many words, by how much of the query it has. */
  nearWeight: number;
  nearWords: number;
  /** For a title, an alias or a heading that is the query, nothing more and nothing less. */
  sameTitleWeight: number;
  sameAliasWeight: number;
  sameHeadingWeight: number;
  samePower: number;
  /** For a title, an alias or a heading that has the query's own words, those that say little among them. */
  literalTitleWeight: number;
  literalNameWeight: number;
  literalPower: number;
  /** What the page of a code keeps of its score when no code was asked for. */
  codePage: number;
  /** How much of a word's rarity is its weight, and what a word common in all questions keeps of it. */
  rarityPower: number;
  weakWord: number;
}

export const ranking: Ranking = {
  coveragePower: 0.04,
  countPower: 0.35,
  titleWeight: 0.15,
  aliasWeight: 0.74,
  nearWeight: 0.08,
  nearWords: 32,
  sameTitleWeight: 3.28,
  sameAliasWeight: 2.56,
  sameHeadingWeight: 0.94,
  samePower: 3.8,
  literalTitleWeight: 2,
  literalNameWeight: 2.43,
  literalPower: 2.04,
  codePage: 0.05,
  rarityPower: 0.42,
  weakWord: 0.39,
};

/** How rare a word is, as the full text has it: Okapi BM25's inverse document frequency, never 0. */
export function rarityOf(pagesWith: number, pages: number): number {
  return Math.log(1 + (pages - pagesWith + 0.5) / (pagesWith + 0.5));
}

/** What each term of the query tells. On a site about one thing its own words are on every page, and still count. */
export function termWeightsOf(
  found: readonly TermHits[],
  pages: number,
  { rarityPower, weakWord }: Pick<Ranking, 'rarityPower' | 'weakWord'> = ranking,
): number[] {
  return found.map(({ term, hits }) => {
    const rarity = rarityOf(Math.min(hits.size, pages), pages) ** rarityPower;
    return isWeakWord(term.written) ? rarity * weakWord : rarity;
  });
}

/** Orders the pages that have any of the terms. */
export function rank(found: readonly TermHits[], pages: number, weights: Ranking = ranking): Ranked[] {
  const termWeights = termWeightsOf(found, pages, weights);
  const known = termWeights.reduce((sum, weight) => sum + weight, 0);
  if (known === 0) return [];
  const inField = (field: string) =>
    found.map(({ hits }) => {
      const pagesWith = [...hits.values()].filter(({ fields }) => fields.includes(field)).length;
      return pagesWith === 0 ? 0 : rarityOf(pagesWith, pages);
    });
  const titleRarities = inField('title');
  const aliasRarities = inField('aliases');
  const first = new Map(found.flatMap(({ hits }) => [...hits]));
  return [...first]
    .map(([id, { load }]) => {
      const matched = new Map<number, Hit>();
      let has = 0;
      let score = 0;
      for (const [index, { hits }] of found.entries()) {
        const hit = hits.get(id);
        const weight = termWeights[index] ?? 0;
        if (!hit) continue;
        matched.set(index, hit);
        has += weight;
        score += hit.score * weight;
        if (hit.fields.includes('title')) score += weights.titleWeight * (titleRarities[index] ?? 0);
        if (hit.fields.includes('aliases')) score += weights.aliasWeight * (aliasRarities[index] ?? 0);
      }
      const together = heaviestStretch(matched, termWeights, weights.nearWords);
      score += weights.nearWeight * together * (together / known);
      return {
        id,
        score:
          score *
          (has / known) ** weights.coveragePower *
          (matched.size / found.length) ** weights.countPower,
        matched,
        load,
      };
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

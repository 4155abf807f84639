import type { PageData } from './full-text.ts';
import { type Ranked, rarityOf, type TermHits, termWeightsOf } from './rank.ts';
import { likeness } from './same-name.ts';
import { heaviestStretch } from './stretch.ts';

/** What decides whether a page answers a query at all, apart from how pages are ordered. */
export interface EvidenceRules {
  /** How much of a word's rarity is its weight, and what a word common in all questions keeps of it. */
  rarityPower: number;
  weakWord: number;
  /** One place of a page is a stretch of this many words, or a title, an alias or a heading. */
  nearWords: number;
  /** A page answers when it has at least this much of the query, half of it being what one place of the page has. */
  enough: number;
  /** Of 1: how much of the query a name has to have at least; a page that only mentions it does not answer it. */
  leastInName: number;
  /** What a word that no page has weighs, beside the rarest word that one has. */
  unmatchedWeight: number;
}

/** Chosen on the tuning half of the judged sets. */
export const evidenceRules: EvidenceRules = {
  rarityPower: 0.12,
  weakWord: 0.46,
  nearWords: 9,
  enough: 0.58,
  leastInName: 0.24,
  unmatchedWeight: 2.8,
};

/** Judges the pages that a query found. A page's own data tells more than its hits, where it is there. */
export interface Evidence {
  /** Of 1: how much of the query a page has. */
  coverage(page: Ranked): number;
  /** Whether a page has enough of the query to be shown for it. */
  hasEnough(page: Ranked, data?: PageData): boolean;
  /** Whether it also is about it, and does not only mention it. */
  isAbout(data: PageData): boolean;
}

/** @param unmatched - how many words of the query no page has */
export function evidenceOf(
  found: readonly TermHits[],
  pages: number,
  unmatched: number,
  rules: EvidenceRules = evidenceRules,
): Evidence {
  const weights = termWeightsOf(found, pages, rules);
  const terms = found.map(({ term }) => term);
  const known = weights.reduce((sum, weight) => sum + weight, 0);
  const whole = known + unmatched * rules.unmatchedWeight * rarityOf(1, pages) ** rules.rarityPower;
  const has = ({ matched }: Ranked) =>
    [...matched.keys()].reduce((sum, index) => sum + (weights[index] ?? 0), 0);

  const inName = ({ meta, anchors }: PageData) => {
    const headings = anchors.filter(({ element }) => /^h\d$/.test(element)).map(({ text }) => text);
    const names = [meta['title'] ?? '', ...(meta['aliases'] ?? '').split('. '), ...headings];
    return Math.max(...names.map((name) => likeness(name, terms, weights).has));
  };

  return {
    coverage: (page) => (whole === 0 ? 0 : has(page) / whole),
    hasEnough(page, data) {
      if (whole === 0) return false;
      const near = heaviestStretch(page.matched, weights, rules.nearWords);
      const together = data ? Math.max(near, inName(data)) : near;
      return (has(page) + together) / 2 / whole >= rules.enough;
    },
    isAbout: (data) => whole > 0 && inName(data) / whole >= rules.leastInName,
  };
}

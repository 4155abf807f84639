import type { PageCard } from '../manifest.ts';
import { isWeakWord } from './light-words.ts';
import { type Ranked, rarityOf, type TermHits, termWeightsOf } from './rank.ts';
import { likeness, literalness } from './same-name.ts';
import { heaviestStretch } from './stretch.ts';

/**
 * What decides whether a page answers a query at all, apart from how pages are ordered: a logistic regression. The
 * weights of `signs` add up to the logarithm of the odds that it does.
 */
export interface EvidenceRules {
  /** How much of a word's rarity is its weight, and what a word common in all questions keeps of it. */
  rarityPower: number;
  weakWord: number;
  /** One place of a page is a stretch of this many words. */
  nearWords: number;
  signs: Signs;
  /** The odds with no sign at all, as a logarithm. */
  bias: number;
  /** A page that is shown among the answers may have so much less than one that makes the query answered. */
  slack: number;
}

/** What speaks for a page, each from 0 to 1 but for the last; a name is its title, one alias or one heading. */
interface Signs {
  /** How much of the query it has, the words that no page has counting as well. */
  has: number;
  /** How much of it one name has, and one place of the text. */
  inName: number;
  near: number;
  /** How much a name is the same as the query, and the same word for word, those that say little among them. */
  same: number;
  literal: number;
  /** Whether a name has the rarest word of the query that any page has. */
  rarest: number;
  /** How much of the query no page has. */
  unmatched: number;
  /** How many of its words are what the site is about: for each, the share of pages that have it. */
  central: number;
}

/** Fitted to the tuning half of the judged sets, and to more questions of the same kinds. */
export const evidenceRules: EvidenceRules = {
  rarityPower: 0.12,
  weakWord: 0.46,
  nearWords: 9,
  signs: {
    has: 2.46,
    inName: 2.35,
    near: 2.31,
    same: 1.89,
    literal: 1.86,
    rarest: 0.96,
    unmatched: -5.27,
    central: 0.46,
  },
  bias: -6.9,
  slack: 2.3,
};

/** Judges the pages that a query found. A page's card tells more than its hits, where it is there. */
export interface Evidence {
  /** Whether a page tells enough of what was asked to be shown for it, once one answers it. */
  hasEnough(page: Ranked, card?: PageCard): boolean;
  /** The logarithm of the odds that it answers: more than 0 where it does. */
  odds(page: Ranked, card?: PageCard): number;
  /** The same, and how much the title or an alias of the page is the same as the query, in other forms or word for word. */
  judge(page: Ranked, card?: PageCard): Judged;
}

export interface Judged {
  odds: number;
  /** From 0 to 1. */
  named: number;
  literal: number;
}

/**
 * @param asked - all words of the query as they were meant
 * @param unmatched - how many of them no page has
 */
export function evidenceOf(
  found: readonly TermHits[],
  pages: number,
  asked: readonly string[],
  unmatched: number,
  rules: EvidenceRules = evidenceRules,
): Evidence {
  const weights = termWeightsOf(found, pages, rules);
  const terms = found.map(({ term }) => term);
  const lost = unmatched * rarityOf(1, pages) ** rules.rarityPower;
  const whole = weights.reduce((sum, weight) => sum + weight, 0) + lost;
  const telling = found.map(({ term, hits }) => (isWeakWord(term.written) ? 0 : hits.size));
  const rarest = Math.min(...telling.filter((size) => size > 0));
  const onlyRarest = telling.map((size) => (size === rarest ? 1 : 0));
  // Of words that are equally rare, all have to be there.
  const rarestCount = onlyRarest.filter((weight) => weight > 0).length;

  const has = ({ matched }: Ranked) =>
    [...matched.keys()].reduce((sum, index) => sum + (weights[index] ?? 0), 0);

  const odds = (page: Ranked, card?: PageCard) => judge(page, card).odds;

  function judge(page: Ranked, card?: PageCard): Judged {
    if (whole === 0) return { odds: Number.NEGATIVE_INFINITY, named: 0, literal: 0 };
    const own = card ? [card.title, ...card.aliases] : [];
    const names = card ? [...own, ...card.headings] : [];
    const likenesses = names.map((name) => likeness(name, terms, weights, lost));
    const most = (values: readonly number[]) => Math.max(0, ...values);
    const signs: Signs = {
      has: has(page) / whole,
      inName: most(likenesses.map((like) => like.has)) / whole,
      near: heaviestStretch(page.matched, weights, rules.nearWords) / whole,
      same: most(likenesses.map((like) => like.same)),
      literal: most(names.map((name) => literalness(name, asked))),
      rarest:
        rarestCount === 0
          ? 0
          : most(names.map((name) => likeness(name, terms, onlyRarest).has)) / rarestCount,
      unmatched: lost / whole,
      central: [...page.matched.keys()].reduce(
        (sum, index) => sum + Math.min(1, (telling[index] ?? 0) / pages),
        0,
      ),
    };
    const odds = signNames.reduce((sum, name) => sum + signs[name] * rules.signs[name], rules.bias);
    return {
      odds,
      named: most(likenesses.slice(0, own.length).map((like) => like.same)),
      literal: most(own.map((name) => literalness(name, asked))),
    };
  }

  return {
    hasEnough: (page, card) => odds(page, card) >= -rules.slack,
    odds,
    judge,
  };
}

const signNames = Object.keys(evidenceRules.signs) as (keyof Signs)[];

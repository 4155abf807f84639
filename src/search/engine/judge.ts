import { type AskedRules, askedRules, judgeAsked, nearestSubject } from './asked-evidence.ts';
import type { AskedSigns } from './asked-signs.ts';
import type { Evidence } from './evidence.ts';
import type { Carded } from './page-card.ts';
import type { Ranked } from './rank.ts';

/** The pages that a query found, in order, and what is thought of them. */
export interface Judgement {
  /** Of the page that answers best, as a logarithm: more than 0 where it does. */
  odds: number;
  /** The pages to show if the query is answered, and if it is not. */
  answers: readonly Ranked[];
  nearest: readonly Ranked[];
  /** The subject that the query is probably about and no page, as a place in the list of those subjects. */
  subject?: number | undefined;
  /** Whether it is said what the query is about: then it is not to be read in another way. */
  isSettled?: boolean;
}

/** Where no page answers, those are shown that have at most so much less evidence than the one that has most. */
const NEAREST = 1.5;

/**
 * By nothing but the pages.
 *
 * @param first - in order; `others`, whose cards are not there, come after them
 */
export function judgeByPages(
  first: readonly Carded[],
  others: readonly Ranked[],
  evidence: Evidence,
): Judgement {
  const judged = [
    ...first.map(({ page, card }) => ({ page, odds: evidence.odds(page, card), card })),
    ...others.map((page) => ({ page, odds: evidence.odds(page), card: undefined })),
  ];
  const most = Math.max(...judged.map(({ odds }) => odds));
  return {
    odds: Math.max(...first.map(({ page, card }) => evidence.odds(page, card))),
    answers: judged.filter(({ page, card }) => evidence.hasEnough(page, card)).map(({ page }) => page),
    nearest: judged.filter(({ odds }) => odds >= most - NEAREST).map(({ page }) => page),
  };
}

/** By how people ask as well. */
export function judgeByQuestions(
  carded: readonly Carded[],
  others: readonly Ranked[],
  evidence: Evidence,
  asked: AskedSigns,
  ownerOf: ReadonlyMap<string, number>,
  rules: AskedRules = askedRules,
): Judgement {
  const { first, odds } = judgeAsked(carded, evidence, asked, ownerOf, rules);
  const enough = first.filter(
    ({ page, card, behind }) => behind >= -rules.reach || evidence.hasEnough(page, card),
  );
  return {
    odds,
    answers: [...enough.map(({ page }) => page), ...others.filter((page) => evidence.hasEnough(page))],
    // They are shown as pages that mention some of the words.
    nearest: first
      .filter(({ page, behind }) => behind >= -NEAREST && page.matched.size > 0)
      .map(({ page }) => page),
    subject: nearestSubject(asked),
    isSettled: asked.alone !== undefined,
  };
}

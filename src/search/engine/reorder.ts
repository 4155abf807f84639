import { wordsOf } from '../words/tokens.ts';
import type { Carded } from './page-card.ts';
import type { Ranking } from './rank.ts';
import { likeness, literalness } from './same-name.ts';
import type { Term } from './terms.ts';

/** A name that is the query tells something even where each of its words tells little: `what changes when`. */
const SAME_NAME = 3;

/** Makes what a title shares with the query word for word fall off fast. */
const LITERAL_POWER = 4;

/**
 * Orders pages anew by what their cards tell: title, each alias and heading, and kind.
 *
 * @param asked - all words of the query as they were meant, those that say nothing among them
 */
export function reorder(
  carded: readonly Carded[],
  terms: readonly Term[],
  termWeights: readonly number[],
  weights: Ranking,
  asked: readonly string[],
): Carded[] {
  const known = termWeights.reduce((sum, weight) => sum + weight, 0);
  const mostLike = (names: readonly string[]) =>
    Math.max(0, ...names.map((name) => likeness(name, terms, termWeights).same)) ** weights.samePower;

  const literal = (names: readonly string[]) =>
    Math.max(0, ...names.map((name) => partOf(name, asked, weights.literalPower)));

  return carded
    .map(({ page, card }) => {
      const { title, aliases, headings, kind } = card;
      const named =
        weights.sameTitleWeight * mostLike([title]) * (1 + literalness(title, asked) ** LITERAL_POWER) +
        weights.sameAliasWeight * mostLike(aliases) +
        weights.sameHeadingWeight * mostLike(headings) +
        weights.literalTitleWeight * literal([title]) +
        weights.literalNameWeight * literal([...aliases, ...headings]);
      // The page of a code is asked for by its name, which may be the message on the screen; else its owner tells more.
      const score = page.score * (kind === 'code' ? weights.codePage : 1) + (known + SAME_NAME) * named;
      return { page: { ...page, score }, card };
    })
    .sort((a, b) => b.page.score - a.page.score);
}

/** How much of the query's words a name has, falling off fast, and a little how much of the name that is. */
function partOf(name: string, asked: readonly string[], power: number): number {
  const words = wordsOf(name);
  const shared = asked.filter((word) => words.includes(word)).length;
  return shared === 0 ? 0 : (shared / asked.length) ** power * Math.min(1, shared / words.length) ** 0.5;
}

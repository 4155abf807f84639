import { wordsOf } from '../words/tokens.ts';
import type { Carded } from './page-card.ts';
import type { Ranking } from './rank.ts';
import { likeness } from './same-name.ts';
import type { Term } from './terms.ts';

/** A name that is the query tells something even where each of its words tells little: `what changes when`. */
const SAME_NAME = 3;

/** A title that is the query word for word comes before those that only lack what says little: `You cannot …`. */
const WORD_FOR_WORD = 1.25;

/** Orders pages anew by what their cards tell: title, each alias and heading, and kind. */
export function reorder(
  carded: readonly Carded[],
  terms: readonly Term[],
  termWeights: readonly number[],
  weights: Ranking,
  query: string,
): Carded[] {
  const asked = wordsOf(query).join(' ');
  const known = termWeights.reduce((sum, weight) => sum + weight, 0);
  const mostLike = (names: readonly string[]) =>
    Math.max(0, ...names.map((name) => likeness(name, terms, termWeights).same)) ** weights.samePower;

  return carded
    .map(({ page, card }) => {
      const { title, aliases, headings, kind } = card;
      const named =
        weights.sameTitleWeight *
          mostLike([title]) *
          (wordsOf(title).join(' ') === asked ? WORD_FOR_WORD : 1) +
        weights.sameAliasWeight * mostLike(aliases) +
        weights.sameHeadingWeight * mostLike(headings);
      // The page of a code is asked for by its name, which may be the message on the screen; else its owner tells more.
      const score = page.score * (kind === 'code' ? weights.codePage : 1) + (known + SAME_NAME) * named;
      return { page: { ...page, score }, card };
    })
    .sort((a, b) => b.page.score - a.page.score);
}

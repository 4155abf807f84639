import type { AskedSigns, OwnerSigns } from './asked-signs.ts';
import type { Evidence } from './evidence.ts';
import type { Carded } from './page-card.ts';

/** Where it is known how people ask: what orders pages, and what decides whether the first of them answers. */
export interface AskedRules {
  /**
   * What a page's place is made of: its score without questions as a logarithm, its evidence, its questions, and whether
   * the query is its title or an alias, word for word.
   */
  order: { score: number; odds: number; likely: number; alike: number; literal: number };
  /** Logistic regressions, as in `evidence.ts`, for queries of several words and of one. */
  several: Regression<Signs>;
  one: Regression<OneWordSigns>;
  /** A page is shown among the answers whose place is at most so far below the first. */
  reach: number;
}

/** The weights add up to the logarithm of the odds, with what they are where there is no sign. */
interface Regression<Of> {
  signs: Of;
  bias: number;
}

/** What speaks for an answer, and against it. */
interface Signs {
  /** How well the first page does by all that orders pages. */
  place: number;
  /** The most that the words alone speak for any page. */
  evident: number;
  /** What the network has learnt that tells whether some page answers. */
  answerable: number;
  /** How well the subject that no page is about and that does it best explains the words; how much better the first page does. */
  elsewhere: number;
  likelier: number;
  /** How many words there are to tell by, as a square root. */
  words: number;
}

/** What speaks for an answer to one word. Its place is mostly what the word is common in, and tells nothing. */
interface OneWordSigns extends Omit<Signs, 'place' | 'words'> {
  /** How many words stand beside it that say nothing: the more, the less probable that it is all that is meant. */
  idle: number;
}

/** Fitted to the tuning half of the judged sets, and to more questions of the same kinds. */
export const askedRules: AskedRules = {
  order: { score: 0.476, odds: 0.175, likely: 0.192, alike: 1.577, literal: 4 },
  several: {
    signs: {
      place: 0.588,
      evident: 0.746,
      answerable: 0.386,
      elsewhere: -0.251,
      likelier: 0.175,
      words: 0.931,
    },
    bias: -2.3,
  },
  one: {
    signs: { evident: 0.149, answerable: 0.166, elsewhere: -0.232, likelier: 0.101, idle: -0.382 },
    bias: 0.76,
  },
  reach: 3,
};

/** Who types a title or an alias means that page, whatever else is asked with its words. */
const SAME_NAME = 0.8;
const NAMED_ODDS = 5;

/** Of a name that has half of a query's words, next to nothing counts as literal. */
const NEARLY_ALL = 8;

/** A word as a name needs more evidence than several words, and more yet where it stands beside others that say nothing. */
const ONE_WORD = 1.5;
const IDLE_WORD = 0.5;
const FAR_LIKELIER = 5;

/** Where the words alone speak for no page, they tell no more; one word, which few pages have in a name, a little. */
const LEAST_EVIDENT = 0;
const LEAST_EVIDENT_OF_ONE = -4;

/** What a page has that nobody has said how to ask for: as if no word of the query were among its questions. */
const UNLIKELY = -2.4;

/** A page in its place, and how far it is from the first: 0, or less. */
export interface Placed extends Carded {
  behind: number;
}

/**
 * Orders pages by all that is known, and judges the first of them.
 *
 * @param ownerOf - the place of a page's questions
 * @returns the pages, and the logarithm of the odds that the first answers
 */
export function judgeAsked(
  carded: readonly Carded[],
  evidence: Evidence,
  asked: AskedSigns,
  ownerOf: ReadonlyMap<string, number>,
  { order, several, one: oneWord }: AskedRules = askedRules,
): { first: Placed[]; odds: number } {
  const nothing: OwnerSigns = { likely: UNLIKELY * asked.terms, alike: 0 };
  const judged = carded
    .map(({ page, card }) => {
      const owner = ownerOf.get(page.id);
      const of = (owner === undefined ? undefined : asked.of[owner]) ?? nothing;
      const { odds, named, literal } = evidence.judge(page, card);
      const place =
        order.score * Math.log(Math.max(page.score, 1e-6)) +
        order.odds * odds +
        order.likely * of.likely +
        order.alike * of.alike +
        order.literal * literal ** NEARLY_ALL;
      const isAlone = owner !== undefined && owner === asked.alone;
      return { page, card, of, odds, named, isAlone, place };
    })
    .sort((one, other) => other.place - one.place);
  const mostNamed = Math.max(...judged.map(({ named }) => named));
  // Who asks for a page in one word wants that first, unless another has just that name.
  if (mostNamed < SAME_NAME) judged.sort((one, other) => Number(other.isAlone) - Number(one.isAlone));
  const [best] = judged;
  if (!best) return { first: [], odds: Number.NEGATIVE_INFINITY };
  const first = judged.map(({ page, card, place }) => ({ page, card, behind: place - best.place }));
  if (mostNamed >= SAME_NAME) return { first, odds: NAMED_ODDS };
  if (asked.isIdle) return { first, odds: Number.NEGATIVE_INFINITY };
  if (asked.alone !== undefined) {
    return { first, odds: asked.isPage[asked.alone] ? NAMED_ODDS : Number.NEGATIVE_INFINITY };
  }
  const evident = Math.max(...judged.map(({ odds }) => odds));
  const signs = {
    answerable: asked.answerable,
    elsewhere: asked.likelyElsewhere,
    likelier: best.of.likely - asked.likelyElsewhere,
  };
  if (asked.terms === 1) {
    const { idle } = asked;
    const asWord = oddsBy(oneWord, { ...signs, evident: Math.max(LEAST_EVIDENT_OF_ONE, evident), idle });
    return { first, odds: Math.max(asWord, oddsAsName(evident, asked)) };
  }
  const odds = oddsBy(several, {
    ...signs,
    place: best.place,
    evident: Math.max(LEAST_EVIDENT, evident),
    words: Math.sqrt(asked.terms),
  });
  return { first, odds };
}

/** One word may be what a page is called for, unless it is so much likelier elsewhere: `hello`. */
function oddsAsName(evident: number, { likelyElsewhere, idle }: AskedSigns): number {
  return likelyElsewhere > FAR_LIKELIER ? Number.NEGATIVE_INFINITY : evident - ONE_WORD - IDLE_WORD * idle;
}

function oddsBy<Name extends string>(
  { signs: weights, bias }: Regression<Readonly<Record<Name, number>>>,
  signs: Readonly<Record<Name, number>>,
): number {
  const names = Object.keys(weights) as Name[];
  return names.reduce((sum, name) => sum + signs[name] * weights[name], bias);
}

/**
 * The subject no page is about that a query is about most probably, as a place among those subjects; none where it may as
 * well be about a page.
 */
export function nearestSubject({
  of,
  isPage,
  nearestElsewhere,
  nearestPage,
  leaning,
  terms,
  alone,
}: AskedSigns): number | undefined {
  const first = isPage.indexOf(false);
  if (alone !== undefined) return isPage[alone] ? undefined : alone - first;
  const isPlain = terms > 1 && nearestElsewhere >= PLAINLY_ALIKE;
  if (!isPlain || nearestElsewhere < nearestPage || leaning > 0) return undefined;
  if (first < 0) return undefined;
  const subjects = of.slice(first);
  const best = subjects.reduce((most, signs, place) => {
    const before = subjects[most];
    return before && plausible(before) >= plausible(signs) ? most : place;
  }, 0);
  return best;
}

const plausible = ({ likely, alike }: OwnerSigns) =>
  likely * askedRules.order.likely + alike * askedRules.order.alike;

/** A subject is only named where somebody asks for it nearly as the query does. */
const PLAINLY_ALIKE = 0.6;

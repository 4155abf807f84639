import type { AskedSigns, OwnerSigns } from './asked-signs.ts';
import type { Evidence } from './evidence.ts';
import type { Carded } from './page-card.ts';

/** Where it is known how people ask: what orders pages, and what decides whether the first of them answers. */
export interface AskedRules {
  /** What a page's place is made of: its score without questions as a logarithm, its evidence, and its questions. */
  order: { score: number; odds: number; likely: number; alike: number };
  /** A logistic regression, as in `evidence.ts`: the weights add up to the logarithm of the odds. */
  signs: Signs;
  bias: number;
  /** A page is shown among the answers whose place is at most so far below the first. */
  reach: number;
}

/** What speaks for an answer, and against it. */
interface Signs {
  /** How well the first page does by all that orders pages, and how far it is before the second. */
  place: number;
  lead: number;
  /** The most that the words alone speak for any page. */
  evident: number;
  /** How alike the questions of the first page are to the query. */
  alike: number;
  /** How much more the words are asked with in pairs for a page than elsewhere. */
  pairs: number;
  /** What the network has learnt that tells whether some page answers. */
  answerable: number;
  /** How well some subject that no page is about explains the words, on average. */
  elsewhere: number;
  /** How many words there are to tell by, as a square root, and how many of them nobody asks with. */
  words: number;
  unasked: number;
}

/** Fitted to the tuning half of the judged sets, and to more questions of the same kinds. */
export const askedRules: AskedRules = {
  order: { score: 0.476, odds: 0.175, likely: 0.192, alike: 1.577 },
  signs: {
    place: 0.673,
    lead: -0.31,
    evident: 1.13,
    alike: 0.704,
    pairs: 1.196,
    answerable: 0.411,
    elsewhere: -1.556,
    words: 0.6,
    unasked: -0.834,
  },
  bias: -2.6,
  reach: 3,
};

/** Who types a title or an alias means that page, whatever else is asked with its words. */
const SAME_NAME = 0.8;
const NAMED_ODDS = 5;

/** One word alone needs more evidence than several, and belongs elsewhere where it is so much likelier there: `hello`. */
const ONE_WORD = 1.5;
const FAR_LIKELIER = 5;

/** Of several words of which one tells something, the others make it less probable that it is all that is meant. */
const IDLE_WORD = 0.5;

/** More is as sure. */
const MOST_LEAD = 5;

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
  { order, signs: weights, bias }: AskedRules = askedRules,
): { first: Placed[]; odds: number } {
  const nothing: OwnerSigns = { likely: UNLIKELY * asked.terms, alike: 0 };
  const judged = carded
    .map(({ page, card }) => {
      const owner = ownerOf.get(page.id);
      const of = (owner === undefined ? undefined : asked.of[owner]) ?? nothing;
      const { odds, named } = evidence.judge(page, card);
      const place =
        order.score * Math.log(Math.max(page.score, 1e-6)) +
        order.odds * odds +
        order.likely * of.likely +
        order.alike * of.alike;
      const isAlone = owner !== undefined && owner === asked.alone;
      return { page, card, of, odds, named, isAlone, place };
    })
    .sort((one, other) => other.place - one.place);
  const mostNamed = Math.max(...judged.map(({ named }) => named));
  // Who asks for a page in one word wants that first, unless another has just that name.
  if (mostNamed < SAME_NAME) judged.sort((one, other) => Number(other.isAlone) - Number(one.isAlone));
  const [best, second] = judged;
  if (!best) return { first: [], odds: Number.NEGATIVE_INFINITY };
  const first = judged.map(({ page, card, place }) => ({ page, card, behind: place - best.place }));
  const evident = Math.max(...judged.map(({ odds }) => odds));
  if (mostNamed >= SAME_NAME) return { first, odds: NAMED_ODDS };
  if (asked.isIdle) return { first, odds: Number.NEGATIVE_INFINITY };
  if (asked.alone !== undefined) {
    return { first, odds: asked.isPage[asked.alone] ? NAMED_ODDS : Number.NEGATIVE_INFINITY };
  }
  // Of one word it is known how it is asked with others; alone it means what has it in a name.
  if (asked.terms === 1) {
    const isElsewhere = asked.likelyElsewhere > FAR_LIKELIER;
    return {
      first,
      odds: isElsewhere ? Number.NEGATIVE_INFINITY : evident - ONE_WORD - IDLE_WORD * asked.idle,
    };
  }
  const signs: Signs = {
    place: best.place,
    lead: second ? Math.min(MOST_LEAD, best.place - second.place) : MOST_LEAD,
    evident: Math.max(0, evident),
    alike: best.of.alike,
    pairs: asked.pairsPage - asked.pairsElsewhere,
    answerable: asked.answerable,
    elsewhere: asked.likelyElsewhere / asked.terms,
    words: Math.sqrt(asked.terms),
    unasked: asked.unasked,
  };
  const odds = signNames.reduce((sum, name) => sum + signs[name] * weights[name], bias);
  return { first, odds };
}

const signNames = Object.keys(askedRules.signs) as (keyof Signs)[];

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

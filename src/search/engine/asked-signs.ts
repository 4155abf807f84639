import { isStopWord } from '../words/stop-words.ts';
import { isLightWord, isWeakWord } from './light-words.ts';
import { rarityOf } from './rank.ts';

/** Who asks what. Questions are numbered in the order of their owners. */
export interface AskedSizes {
  /** Whose a question is. */
  owners: readonly number[];
  /** For each owner, how many questions it has, and whether it is a page: else no page is about it. */
  questions: readonly number[];
  isPage: readonly boolean[];
}

/** A word or words of the query, and where they are asked with. */
export interface AskedTerm {
  written: string;
  /** The questions that have them, each once; none where they are so common that it is not known which. */
  questions: readonly number[];
  /** How many questions of each owner have them. */
  counts: ReadonlyMap<number, number>;
}

/** What the questions of a page, or of a subject that no page is about, say to a query. */
export interface OwnerSigns {
  /** How much more probable the query's words are among its questions than among all: the logarithm, summed over the words. */
  likely: number;
  /** How alike its three most similar questions are to the query, each from 0 to about 1, summed. */
  alike: number;
}

/** What all questions together say to a query: of pages, and of subjects that no page is about. */
export interface AskedSigns {
  /** By owner, and whether that is a page. */
  of: readonly OwnerSigns[];
  isPage: readonly boolean[];
  /** How alike the most similar question is to the query, from 0 to about 1. */
  nearestPage: number;
  nearestElsewhere: number;
  /** How likely the subject is whose questions explain the words best, as of an owner; see `OwnerSigns.likely`. */
  likelyElsewhere: number;
  /** How much more the words are asked with for pages than elsewhere: the logarithm, summed. */
  leaning: number;
  /** The logarithm of the odds that some page answers, as `answerableBy` tells it. */
  answerable: number;
  /** Who is asked for with the query, where it is one word, and how many words there are beside those that tell. */
  alone: number | undefined;
  idle: number;
  /** How many words the query has that tell something, and whether none tells anything. */
  terms: number;
  isIdle: boolean;
}

/** So many words as in all questions are added to those of an owner: what it has only once tells less. */
const SMOOTHING = 20;

/** What a word that is common in all questions keeps of its rarity. */
const WEAK_WORD = 0.5;

/** The rarity of a word in the middle, so that a question is as like itself as can be: about 1. */
const USUAL_RARITY = 6;

/** How many words of a question tell something, on average. That it has more or fewer tells little. */
const USUAL_WORDS = 4.3;

/** A word nobody asks with leans a little elsewhere. */
const LOST_LEANING = -1;

const MOST_ALIKE = 3;

/** Where no subject is known. */
const LEAST_LIKELY = -100;

/**
 * @param about - how many words the query has in all, without those that ask what something is
 * @param alone, answerable - see `AskedSigns`
 */
export function askedSigns(
  terms: readonly AskedTerm[],
  sizes: AskedSizes,
  {
    about = terms.length,
    alone,
    answerable = 0,
  }: { about?: number; alone?: number | undefined; answerable?: number } = {},
): AskedSigns {
  const { owners, isPage } = sizes;
  const words = wordsIn(sizes);
  const weights = terms.map(
    ({ written, counts }) => rarityOf(sumOf(counts), owners.length) * (isWeakWord(written) ? WEAK_WORD : 1),
  );
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const inQuestion = new Map<number, number>();
  for (const [index, { questions }] of terms.entries()) {
    for (const question of questions)
      inQuestion.set(question, (inQuestion.get(question) ?? 0) + (weights[index] ?? 0));
  }
  const likenesses = words.map((): number[] => []);
  const nearest = { page: 0, elsewhere: 0 };
  for (const [question, weight] of inQuestion) {
    const owner = owners[question] ?? 0;
    const like = weight / Math.sqrt(whole * USUAL_RARITY * USUAL_WORDS);
    likenesses[owner]?.push(like);
    const side = isPage[owner] ? 'page' : 'elsewhere';
    nearest[side] = Math.max(nearest[side], like);
  }
  const all = words.reduce((sum, count) => sum + count, 0);
  const shares = terms.map(({ counts }) => ({ share: Math.max(sumOf(counts), 0.5) / all, counts }));
  const of = words.map((count, owner): OwnerSigns => {
    const most = (likenesses[owner] ?? []).sort((one, other) => other - one).slice(0, MOST_ALIKE);
    let likely = 0;
    for (const { share, counts } of shares) {
      likely += Math.log(((counts.get(owner) ?? 0) / share + SMOOTHING) / (count + SMOOTHING));
    }
    return { likely, alike: most.reduce((sum, like) => sum + like, 0) };
  });
  return {
    of,
    isPage,
    nearestPage: nearest.page,
    nearestElsewhere: nearest.elsewhere,
    likelyElsewhere: Math.max(
      ...of.filter((_, owner) => !isPage[owner]).map(({ likely }) => likely),
      LEAST_LIKELY,
    ),
    leaning: leaningOf(terms, sizes),
    answerable,
    alone,
    idle: Math.max(0, about - terms.length),
    terms: terms.length,
    isIdle: terms.every(({ written }) => isStopWord(written) || isLightWord(written)),
  };
}

function leaningOf(terms: readonly AskedTerm[], { owners, isPage }: AskedSizes): number {
  const ofPages = owners.filter((owner) => isPage[owner]).length;
  const elsewhere = owners.length - ofPages;
  return terms.reduce((sum, { counts }) => {
    if (counts.size === 0) return sum + LOST_LEANING;
    const here = [...counts].reduce((all, [owner, count]) => all + (isPage[owner] ? count : 0), 0);
    const there = sumOf(counts) - here;
    return sum + Math.log((here + 0.5) / (ofPages + 1)) - Math.log((there + 0.5) / (elsewhere + 1));
  }, 0);
}

/** For each owner, about how many words its questions have. */
function wordsIn({ questions }: AskedSizes): number[] {
  return questions.map((count) => count * USUAL_WORDS);
}

function sumOf(counts: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}

export function countBy(values: readonly number[], by: (value: number) => number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(by(value), (counts.get(by(value)) ?? 0) + 1);
  return counts;
}

import { wordsOf } from '../words/tokens.ts';
import { answerableBy } from './answerable.ts';
import { type AskedIndex, askedAlone, askedTerms } from './asked.ts';
import { pagesAskedFor } from './asked-pages.ts';
import { askedSigns } from './asked-signs.ts';
import { type EvidenceRules, evidenceOf } from './evidence.ts';
import type { FullText } from './full-text.ts';
import { type Judgement, judgeByPages, judgeByQuestions } from './judge.ts';
import { type Carded, type CardSource, cardsOf } from './page-card.ts';
import { picturesIn } from './query.ts';
import { type Ranking, rank, ranking, termWeightsOf } from './rank.ts';
import { reorder } from './reorder.ts';
import type { Site } from './sites.ts';
import { hitsOf } from './term-hits.ts';
import { type TermOptions, type Terms, type Token, termsOf } from './terms.ts';

/** A query as it was understood, and what that found. */
export interface Reading extends Judgement {
  terms: Terms;
  /** The pages whose cards are there. */
  carded: readonly Carded[];
}

/** What a query is read with. */
export interface ReadingContext {
  query: string;
  /** How many results are asked for. */
  limit: number;
  /** How many pages can be found. */
  pages: number;
  /** The sites that are searched, the reader's own first. */
  sites: readonly Site[];
  terms: TermOptions;
  /** Loaded while the words of the query are. */
  opening: Promise<readonly [FullText, CardSource | undefined, AskedIndex | undefined]>;
  ranking?: Ranking | undefined;
  evidence?: EvidenceRules | undefined;
}

/** A correction that may be none needs so much more evidence, and so does one that is not the most probable. */
const BOLD_ODDS = 2.5;
const RIVAL_ODDS = 1;

/** So many words are tried with another correction. */
const MOST_RIVALS = 2;

/**
 * Reads a query as it is typed and, where no page answers that, as else it may have been meant. What is an ordinary word
 * was meant as it is written, unless it hides the page that has a name like the query; and of two corrections nearly as
 * probable the one that some page answers.
 */
export async function bestReading(tokens: readonly Token[], context: ReadingContext): Promise<Reading> {
  const read = (how: Pick<TermOptions, 'boldly' | 'instead'>) =>
    readAs(tokens, { ...context, terms: { ...context.terms, ...how } });
  const asTyped = await read({});
  if (asTyped.odds > 0 || asTyped.isSettled) return asTyped;
  const { isDoubtful, rivals } = asTyped.terms;
  // At once, though mostly one is needed: one after the other each would cost a round trip.
  const [boldly, ...otherwise] = await Promise.all([
    isDoubtful ? read({ boldly: true }) : asTyped,
    ...rivals.slice(0, MOST_RIVALS).map((instead) => read({ instead })),
  ]);
  if (boldly.odds > BOLD_ODDS) return boldly;
  const [best] = otherwise.sort((one, other) => other.odds - one.odds);
  return best && best.odds > RIVAL_ODDS ? best : asTyped;
}

async function readAs(
  tokens: readonly Token[],
  {
    query,
    limit,
    pages,
    sites,
    terms: options,
    opening,
    ranking: weights = ranking,
    evidence: rules,
  }: ReadingContext,
): Promise<Reading> {
  const terms = await termsOf(tokens, options);
  const asked = meantBy(query, terms);
  const learnt = answerableBy(completed(asked, terms), sites);
  learnt.catch(() => undefined);
  const [text, cards, questions] = await opening;
  const [found, ofQuestions, alone] = await Promise.all([
    Promise.all(terms.terms.map((term) => hitsOf(term, text, pages))),
    questions && askedTerms(terms, questions),
    questions && askedAlone(asked, questions),
  ]);
  const hits = found.filter((ofTerm) => ofTerm.hits.size > 0);
  terms.unmatched.push(...found.filter(({ hits: { size } }) => size === 0).map(({ term }) => term.written));
  terms.terms = hits.map(({ term }) => term);
  const having = rank(hits, pages, weights);
  const signs =
    questions &&
    ofQuestions &&
    askedSigns(ofQuestions, questions.sizes, { ...alone, answerable: await learnt });
  const askedFor = signs ? await pagesAskedFor(signs, questions.ownerOf, having, text) : [];
  const ranked = [...having, ...askedFor];
  const carded = await cardsOf(ranked, limit, cards);
  const termWeights = termWeightsOf(hits, pages, weights);
  const first = reorder(carded, terms.terms, termWeights, weights, asked);
  const others = ranked.slice(first.length);
  terms.unmatched.push(...picturesIn(query));
  const lost = terms.unmatched.filter(weighs).length;
  const evidence = evidenceOf(hits, pages, asked, lost, rules);
  const judgement =
    questions && signs
      ? judgeByQuestions(first, others, evidence, signs, questions.ownerOf)
      : judgeByPages(first, others, evidence);
  return { ...judgement, terms, carded };
}

/** All words of a query, with its slips mended. */
function meantBy(query: string, { corrections }: Terms): string[] {
  const mended = new Map(corrections.map(({ from, to }) => [from, to.split(' ')]));
  return wordsOf(query).flatMap((word) => mended.get(word) ?? word);
}

function completed(words: readonly string[], { completion }: Terms): readonly string[] {
  return completion && words.at(-1) === completion.from ? [...words.slice(0, -1), completion.to] : words;
}

/** A short number that no page has says nothing of what the page is about. */
function weighs(word: string): boolean {
  return !/^\d{1,2}$/.test(word);
}

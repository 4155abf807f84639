import { type Half, halves } from './half.ts';
import {
  type ExpectedPage,
  type Grade,
  type JudgedQuery,
  type JudgedSet,
  judgedSets,
} from './judged-query.ts';

/** A judged query, and what a search answered. */
export interface RankedQuery extends JudgedQuery {
  /**
   * The pages the search gives as answers, best first. What is shown apart and said not to be an answer, such as codes
   * that look alike or pages that match some words only, is left out. Anchors and queries are ignored, and a page that
   * comes again counts where it came first.
   */
  paths: readonly string[];
}

/** The figures of one set, over one half or both. All are shares from 0 to 1; `null` where they make no sense. */
export interface Figures {
  set: JudgedSet;
  half: Half | 'both';
  /** How many queries were measured. */
  queries: number;
  /** Mean over the queries of 1 / rank of the first relevant page, 0 when none is among the first ten. */
  mrr: number | null;
  /** Share of the queries whose first page is relevant. */
  success1: number | null;
  /** Share of the queries with a relevant page among the first three. */
  success3: number | null;
  /**
   * Mean normalised discounted cumulative gain of the first ten pages. A page of grade g at rank r gains
   * (2^g − 1) / log2(r + 1); the sum is divided by that of the expected pages in the best order.
   */
  ndcg10: number | null;
  /** For unanswerable queries: the share for which any page is given as an answer. */
  wrongAnswers: number | null;
}

/**
 * The grade from which a page is relevant, where a figure knows only right and wrong: a good page helps, an acceptable
 * one is not enough. An identifier has one owner, so nothing else will do.
 */
export const relevantFrom: Readonly<Record<JudgedSet, Grade>> = {
  'known-item': 2,
  concept: 2,
  alias: 2,
  typo: 2,
  identifier: 3,
  unanswerable: 3,
};

/** The figures of every set among the queries: its tuning half, its test half, both. A part without queries is left out. */
export function measure(queries: readonly RankedQuery[]): Figures[] {
  return judgedSets.flatMap((set) =>
    [...halves, 'both' as const].flatMap((half) => {
      const part = queries.filter((query) => query.set === set && (half === 'both' || query.half === half));
      return part.length === 0 ? [] : [{ set, half, queries: part.length, ...figuresOf(set, part) }];
    }),
  );
}

function figuresOf(
  set: JudgedSet,
  queries: readonly RankedQuery[],
): Omit<Figures, 'set' | 'half' | 'queries'> {
  if (set === 'unanswerable') {
    const wrongAnswers = mean(queries.map(({ paths }) => (paths.length > 0 ? 1 : 0)));
    return { mrr: null, success1: null, success3: null, ndcg10: null, wrongAnswers };
  }
  const ranks = queries.map(rankOfFirstRelevant);
  return {
    mrr: mean(ranks.map((rank) => (rank <= 10 ? 1 / rank : 0))),
    success1: mean(ranks.map((rank) => (rank <= 1 ? 1 : 0))),
    success3: mean(ranks.map((rank) => (rank <= 3 ? 1 : 0))),
    ndcg10: mean(queries.map(({ paths, expect }) => ndcg(pagesOf(paths), expect))),
    wrongAnswers: null,
  };
}

/** Rank of the first relevant page, from 1; `Infinity` when there is none. */
export function rankOfFirstRelevant({ set, expect, paths }: RankedQuery): number {
  const relevant = new Set(expect.filter(({ grade }) => grade >= relevantFrom[set]).map(({ path }) => path));
  const index = pagesOf(paths).findIndex((path) => relevant.has(path));
  return index === -1 ? Number.POSITIVE_INFINITY : index + 1;
}

function ndcg(paths: readonly string[], expect: readonly ExpectedPage[]): number {
  const gradeOf = new Map(expect.map(({ path, grade }) => [path, grade]));
  const ideal = expect.map(({ grade }) => grade).sort((a, b) => b - a);
  return dcg(paths.map((path) => gradeOf.get(path) ?? 0)) / dcg(ideal);
}

function dcg(grades: readonly number[]): number {
  return grades.slice(0, 10).reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}

function pagesOf(paths: readonly string[]): string[] {
  return [...new Set(paths.map((path) => path.replace(/[?#].*$/, '')))];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

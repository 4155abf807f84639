import type { Half } from './half.ts';

/** The judged sets whose queries have an answer. */
export const answerableSets = ['known-item', 'concept', 'alias', 'typo', 'identifier'] as const;

/** Every judged set; the queries of the last have no answer. */
export const judgedSets = [...answerableSets, 'unanswerable'] as const;

export type JudgedSet = (typeof judgedSets)[number];

/** How well a page answers a query: 3 exactly the page, 2 a good page, 1 an acceptable one. */
export type Grade = 1 | 2 | 3;

/** A page that answers a query. */
export interface ExpectedPage {
  /** The path of a page of the site, such as `/codes/33004/`. */
  path: string;
  grade: Grade;
}

/** A query, and the pages that a person who knows the site would send its author to. */
export interface JudgedQuery {
  set: JudgedSet;
  query: string;
  /** In no particular order; empty when no page answers the query. */
  expect: readonly ExpectedPage[];
  /** The half the query belongs to: a search may be tuned on one and is proved on the other. */
  half: Half;
  /** How the query came about, when it was not written by hand: a rule of `typos.ts`, a family of `spellings.ts`. */
  madeBy?: string;
}

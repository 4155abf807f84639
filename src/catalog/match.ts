/** How well an answer fits a request, from best to worst. Every match but `exact` is said to the reader. */
export const matches = {
  exact: { exact: true, summary: 'written for this topic, product and cloud' },
  'other-product': { exact: false, summary: 'written for this topic in another product' },
  'other-cloud': { exact: false, summary: 'written for global Azure, not for the cloud that was asked for' },
  'questions-only': { exact: false, summary: 'no article, only questions to answer before asking for help' },
  product: { exact: false, summary: 'no article for the topic; what there is for the product' },
  none: { exact: false, summary: 'nothing covers this' },
} as const satisfies Record<string, { exact: boolean; summary: string }>;

export type Match = keyof typeof matches;

/** The rules that order candidates, in the order they are tried. The first that separates two decides. */
export const rules = {
  R1: 'lane: with a resource apollo, resource, generic; without one apollo, generic, resource',
  R2: 'tags: shared with the request, then untagged, then tagged unasked, then others',
  R3: 'resource type: the same, then unknown, then another',
  R4: 'fewer clouds first: a cloud’s own version before the general one',
  R5: 'scoping questions: those that need a resource exactly when there is one',
  R6: 'displayOrder, lower first, none last',
  R7: 'smaller claim first: fewer topics times products',
  R8: 'article id in code-point order',
} as const satisfies Record<string, string>;

export type Rule = keyof typeof rules;

/** Rules that separate two articles by chance, and not by what an author said of either. */
export const chanceRules: readonly Rule[] = ['R7', 'R8'];

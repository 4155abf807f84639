/**
 * What the search engine answers, as plain data: it crosses from the worker to the page, and everything in it is text,
 * never HTML.
 */

/** A run of text, and whether it is one of the words searched for. */
export interface Run {
  text: string;
  hit: boolean;
}

/** What results can be narrowed by. */
export const facetNames = ['kind', 'cloud', 'product', 'area'] as const;
export type FacetName = (typeof facetNames)[number];

/** The chosen value of each facet; an absent one lets everything through. */
export type Filters = Readonly<Partial<Record<FacetName, string>>>;

/** For each facet, how many of the pages that match have each value. Values that no page has are left out. */
export type FacetCounts = Readonly<Record<FacetName, Readonly<Record<string, number>>>>;

/** Why a page is among the results: the strongest reason only. */
export type Reason =
  | { by: 'code'; code: string }
  | { by: 'title' }
  /** `alias` as the author wrote it: shown as «also known as 2FA». */
  | { by: 'alias'; alias: string }
  | { by: 'heading'; heading: string }
  | { by: 'text' }
  /** It has none of the words; people who ask with them mean it. */
  | { by: 'asked' };

/** A heading of a found page that can be jumped to. `url` ends in `#id`. */
export interface HeadingHit {
  url: string;
  title: Run[];
  excerpt: Run[];
}

/** A found page. */
export interface Result {
  /** Path of the page, without the site's origin. */
  url: string;
  title: Run[];
  /** Value of the facet: `troubleshooting`, … or `code` for the page of an identifier. */
  kind: string | undefined;
  /** The clouds the page is for; empty when it says nothing of clouds. */
  clouds: string[];
  reason: Reason;
  excerpt: Run[];
  /** At most three, in the order of the page. */
  headings: HeadingHit[];
  /** The words that matched on this page, as they stand there: what to mark once it is opened. */
  words: string[];
}

/** A page that an answer about an identifier links to. */
export interface PageLink {
  url: string;
  title: string;
}

/** What is known of one identifier of the query. */
export interface IdentifierAnswer {
  /** As the query writes it. */
  written: string;
  /** As its product prints it, `SSPR_0029`; the written form when it is unknown. */
  name: string;
  /** `owned`: a page explains it. `named`: pages only name it. `unknown`: no page has it. */
  status: 'owned' | 'named' | 'unknown';
  /** What kind of identifier it is. */
  what: 'code' | 'topic' | 'product' | 'article' | 'number';
  /** What it says or is, in one sentence, where that is known. */
  says?: string | undefined;
  owner?: (PageLink & { kind?: string | undefined }) | undefined;
  /** The page of the identifier itself, when the owner is another page. */
  own?: PageLink | undefined;
  /** Pages that name it, at most five, the owner left out; `mentioned` is how many there are. */
  mentions: PageLink[];
  mentioned: number;
  /** For an unknown identifier: known ones that look like it. */
  near: { name: string; says?: string | undefined; owner: PageLink }[];
  /** A list to look through: all identifiers of the family. */
  family?: PageLink | undefined;
}

/** A word that was searched for in place of what was typed. */
export interface Correction {
  from: string;
  to: string;
}

/** A name that has another: `from` as typed, `to` as it is called today. `former` when the old name is out of use. */
export interface OtherName {
  from: string;
  to: string;
  former: boolean;
}

/** The answer to a query. */
export interface Answer {
  query: string;
  /** Everything code-like in the query, in order. */
  identifiers: IdentifierAnswer[];
  /** Misspelt words that were corrected: undone by asking again with `exactly`. */
  corrections: Correction[];
  /** Old and short names that were also searched under their name of today. */
  otherNames: OtherName[];
  /** Words of the query that no page has. */
  unmatched: string[];
  /** Pages that answer the query, best first; empty when none does. */
  results: Result[];
  /** How many pages answer the query, of which `results` shows the first. */
  total: number;
  /** The subject of the query, where it is known that no page is about it; it completes “It sounds like …, which no article here covers”. */
  elsewhere?: string | undefined;
  /**
   * The nearest pages when none answers: they match only some of the words, or only mention them somewhere. To be shown
   * apart and said to be so. `words` are those that any of these pages has.
   */
  partial?: { words: string[]; results: Result[]; total: number } | undefined;
  /** Hosts of sister sites that could not be searched. */
  unreached?: string[] | undefined;
  /** Counts over the pages that answer the query, each facet counted as if it were not itself chosen; empty unless asked for. */
  counts: FacetCounts;
}

/** What is asked of the engine. */
export interface Question {
  query: string;
  filters: Filters;
  /** How many results to show. */
  limit: number;
  /** Search for the words as they are typed, without correction. */
  exactly?: boolean | undefined;
  /** Whether the counts of the facets are wanted: they cost a few files more. */
  counts?: boolean | undefined;
  /** Whether the last word may still be being typed, so that it also stands for longer words. */
  typing?: boolean | undefined;
}

/**
 * Is told what is known of an answer before all of it is: the same pages in the same order, without excerpts or headings,
 * where the index can tell them without loading the pages. Those are only asked for when it is done.
 */
export type Early = (answer: Answer) => void | Promise<void>;

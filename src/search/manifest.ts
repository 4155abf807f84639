/** Grows when a file of the index is written in another way: sites are searched together that write it in the same. */
export const FORMAT = 3;

/** What the search finds in `/search/index/manifest.json`: the one file of the index whose name never changes. */
export interface Manifest {
  /** `FORMAT` of the program that wrote it. */
  format: number;
  /** Folder of Pagefind's files, `/pagefind/1.6.0/`. */
  pagefind: string;
  /** Changes with every index: makes Pagefind's entry file cacheable for good. */
  tag: string;
  /** Files that Pagefind asks for before the first search, to be fetched at the same time as itself. */
  first: string[];
  /** How many pages can be found. */
  pages: number;
  /** The vocabulary in parts, each from its first word on, in order. */
  words: Part[];
  /** The file of cards whose words the vocabulary, then in one part, does not write again. */
  knownFrom?: string;
  /** All pages' cards, where they are few enough to be loaded together: then no page's own file is needed to rank. */
  cards?: string;
  /**
   * Where they are many: their files. The name of a page begins with that of the file which has its card; `path` is what
   * comes before the name, `letters` how long it is.
   */
  cardParts?: { path: string; letters: number };
  /**
   * How people ask who do not know the words of the pages: the path of an `AskedFile`, and what the paths of the files of
   * words and of pairs begin with; see `question-words.ts`.
   */
  asked?: { path: string; words: string; pairs: string };
  /** The subjects that are asked for and no page is about, in their order; empty where one has no name. */
  elsewhere?: string;
  /** The identifiers in parts, each from its first key on, in order. */
  identifiers: Part[];
  /** Ordinary English words, as filters, see `ordinaryPartOf`: what is no typo although no page has it. */
  ordinary: string[];
  /** Other names for the same thing, as `writeSynonyms` writes them; see `content/synonyms.yaml`. */
  synonyms: string;
  /** The letters that codes begin with, and where all codes of that family stand. */
  families: Record<string, [url: string, title: string]>;
  /** Origins of the other parts of a split site, which are searched too. */
  sisters?: string[];
}

/** What tells a page from others, and all that the head of a result shows. */
export interface PageCard {
  url: string;
  title: string;
  /** Value of the facet. */
  kind?: string | undefined;
  clouds: string[];
  aliases: string[];
  headings: string[];
}

/** Cards by Pagefind's name of the page. */
export type PageCards = Readonly<Record<string, PageCard>>;

/** A file of a sorted table: its first entry, and its path. */
export type Part = [first: string, path: string];

/** Names of one thing, the one of today first. `former` says that the others are out of use. */
export interface Synonym {
  name: string;
  also: string[];
  former?: boolean;
}

/** A page as the identifier index refers to it. `id` is Pagefind's. */
export type IndexedPage = [id: string, url: string, title: string, kind: string];

/** A file of the identifier index. */
export interface IdentifierPart {
  pages: IndexedPage[];
  /** By key; see `keysOf`. */
  keys: Record<string, IdentifierRecord>;
}

/** What the index knows of an identifier. Pages are given by their place in `pages`. */
export interface IdentifierRecord {
  /** As its product prints it. */
  name: string;
  what?: 'code' | 'topic' | 'product' | 'article' | undefined;
  says?: string | undefined;
  /** The page that explains it. */
  owner?: number | undefined;
  /** The page of the identifier itself, where the owner is another. */
  own?: number | undefined;
  /** Pages that name it, those that do so in a title or an alias first. */
  named: number[];
  /** How many of `named` name it in their title or aliases. */
  strong: number;
  /** How many pages name it, when `named` is cut short. */
  more?: number | undefined;
}

/** The entry of a sorted table's part that would hold the key. */
export function partFor(parts: readonly Part[], key: string): string | undefined {
  let found: string | undefined;
  for (const [first, path] of parts) {
    if (first > key) break;
    found = path;
  }
  return found ?? parts[0]?.[1];
}

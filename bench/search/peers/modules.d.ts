/**
 * As much of the peers as is used here. They are described because the site's type check reads this folder, and has to
 * pass where the benches were never installed.
 */

declare module 'minisearch' {
  interface SearchOptions {
    boost: Readonly<Record<string, number>>;
    fuzzy: number;
    prefix: boolean;
  }
  interface Options {
    fields: readonly string[];
    storeFields: readonly string[];
    searchOptions: SearchOptions;
  }
  export default class MiniSearch<Stored> {
    constructor(options: Options);
    addAll(documents: readonly (Stored & { id: number })[]): void;
    search(query: string): Stored[];
    static loadJSON<Stored>(json: string, options: Options): MiniSearch<Stored>;
  }
}

declare module '@orama/orama' {
  interface Orama {
    readonly tokenizer: unknown;
  }
  interface Saved {
    docs: { docs: Record<string, Readonly<Record<string, string>>> };
  }
  export function create(options: {
    schema: Readonly<Record<string, 'string'>>;
    sort: { enabled: boolean };
  }): Orama;
  export function insertMultiple(
    index: Orama,
    documents: readonly Readonly<Record<string, string>>[],
  ): Promise<unknown>;
  export function save(index: Orama): Saved;
  export function load(index: Orama, saved: Saved): void;
  export function search<Stored>(
    index: Orama,
    options: {
      term: string;
      properties: readonly string[];
      boost: Readonly<Record<string, number>>;
      tolerance: number;
      limit: number;
    },
  ): { hits: { document: Stored }[] };
}

// FlexSearch's own description would be merged with one that stands here; see flexsearch-api.ts.
declare module 'flexsearch' {}

declare module 'flexsearch/lang/en' {
  const english: { filter: ReadonlySet<string> };
  export default english;
}

declare module 'lunr' {
  interface Builder {
    ref(name: string): void;
    field(name: string, options: { boost: number }): void;
    add(document: Readonly<Record<string, string | number>>): void;
  }
  interface TermOptions {
    boost: number;
    usePipeline: boolean;
    wildcard?: number;
    editDistance?: number;
  }
  interface QueryBuilder {
    term(term: string, options: TermOptions): void;
  }
  interface Index {
    toJSON(): object;
    query(make: (builder: QueryBuilder) => void): { ref: string }[];
  }
  function lunr(make: (builder: Builder) => void): Index;
  namespace lunr {
    const Index: { load(saved: object): Index };
    const Query: { wildcard: { TRAILING: number } };
    function tokenizer(text: string): { toString(): string }[];
  }

  export type { TermOptions };
  export default lunr;
}

declare module 'esbuild' {
  export function build(options: {
    entryPoints: readonly string[];
    outfile: string;
    bundle: true;
    minify: true;
    format: 'esm';
    target: string;
    legalComments: 'none';
    external: readonly string[];
    logLevel: 'error';
  }): Promise<unknown>;
}

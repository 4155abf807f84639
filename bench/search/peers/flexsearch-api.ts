import * as flexsearch from 'flexsearch';

/** As much of FlexSearch as is used here. */
interface FlexSearch {
  Charset: { Default: object };
  Encoder: new (charset: object, language: { filter: ReadonlySet<string> }) => object;
  Document: new <Stored>(options: {
    tokenize: 'forward';
    encoder: object;
    document: { id: 'id'; store: readonly string[]; index: readonly string[] };
  }) => DocumentIndex<Stored>;
}

interface DocumentIndex<Stored> {
  add(document: Stored & { id: number }): void;
  export(take: (key: string, part: string) => void): Promise<void>;
  import(key: string, part: string): void;
  search(
    query: string,
    options: { suggest: true; merge: true; enrich: true; limit: number },
  ): { doc: Stored }[];
}

export const { Charset, Encoder, Document } = flexsearch as unknown as FlexSearch;

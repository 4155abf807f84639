import type { Synonym } from '../manifest.ts';
import { wordsOf } from '../words/tokens.ts';
import type { Token } from './terms.ts';

/** A name of the synonyms table as it stands in a query. */
export interface Span {
  /** The token it begins with. */
  start: number;
  words: string[];
  /** As the table writes it. */
  written: string;
  synonym: Synonym;
}

/** The names that stand in a query, the longest at each place, so that "Azure AD Connect" is not "Azure AD". */
export function spansIn(tokens: readonly Token[], synonyms: readonly Synonym[]): Span[] {
  const names = synonyms
    .flatMap((synonym) =>
      [synonym.name, ...synonym.also].map((written) => ({ words: wordsOf(written), written, synonym })),
    )
    .sort((a, b) => b.words.length - a.words.length);
  const spans: Span[] = [];
  for (let start = 0; start < tokens.length; ) {
    const name = names.find(({ words }) =>
      words.every((word, index) => tokens[start + index]?.word === word),
    );
    if (name) spans.push({ start, ...name });
    start += name?.words.length ?? 1;
  }
  return spans;
}

import type { Looked } from './identify.ts';
import { type Piece, saysNothingBesideIdentifier } from './query.ts';
import type { Token } from './terms.ts';

/** A query, with what the index of identifiers knows of it. */
export interface Read {
  /** What is meant as an identifier, the most exact first. */
  identifiers: Looked[];
  /** What is searched for by words. */
  tokens: Token[];
  /** Whether a page explains one of the identifiers. */
  isKnown: boolean;
}

/** @param looked - the pieces that are code-like, looked up */
export function readPieces(pieces: readonly Piece[], looked: readonly Looked[]): Read {
  const byPiece = new Map(looked.map((item) => [item.found, item]));
  const meant = looked.filter(isIdentifier);
  const isKnown = meant.some(({ record }) => record?.owner !== undefined);
  // In a pasted line, what no page has beside a known identifier is a request's number or the like.
  const identifiers = isKnown ? meant.filter(({ record }) => record) : meant;
  // A number is more exact than the name of the service that logs it.
  identifiers.sort((a, b) => Number(a.found.isWord) - Number(b.found.isWord));
  const tokens = pieces.flatMap((piece): Token[] => {
    if ('word' in piece) {
      return identifiers.length > 0 && saysNothingBesideIdentifier(piece.word)
        ? []
        : [{ word: piece.word, isNumber: false }];
    }
    const item = byPiece.get(piece.found);
    if (!item || (meant.includes(item) && !isNamed(item))) return [];
    const word = piece.found.written.toLowerCase();
    if (piece.found.isWord) return [{ word, isNumber: false }];
    const { part, record } = item;
    return [{ word, isNumber: true, named: part && record && { record, pages: part.pages } }];
  });
  return { identifiers, tokens, isKnown };
}

/** Whether something code-like is meant as an identifier: it can be nothing else, or a page explains it. */
function isIdentifier({ found, record }: Looked): boolean {
  return found.certain || record?.owner !== undefined;
}

/** Whether pages only name it: then they are searched too. */
function isNamed({ record }: Looked): boolean {
  return record !== undefined && record.owner === undefined;
}

import { type Found, scan } from '../identifiers/scan.ts';
import { wordsOf } from '../words/tokens.ts';

/** A query in pieces: words, and what is code-like. */
export type Piece = { word: string; written: string } | { found: Found };

/** What a pasted line of a log has besides: dates, times, addresses of mail that are not Microsoft's own. */
const whenAndWho =
  /\b\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?\b|\b\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?:\s?[ap]m)?\b|\b\d{1,2}\/\d{1,2}\/\d{2,4}\b|[\w.+-]{1,64}@(?!(?:[\w-]{1,63}\.){0,3}(?:microsoft|azure|21vianet)[\w-]*\.)[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/gi;

const blank = (text: string) => ' '.repeat(text.length);

/** Longer than anybody types; what is pasted beyond it is not read. */
const MOST_LETTERS = 600;
const MOST_WORDS = 24;

/** Takes a query apart, in order. `families` are the letters that known codes begin with. */
export function piecesOf(query: string, families: ReadonlySet<string>): Piece[] {
  const text = query.slice(0, MOST_LETTERS).replace(whenAndWho, blank);
  const pieces: Piece[] = [];
  let from = 0;
  const addWords = (between: string) => {
    for (const written of between.split(/\s+/)) {
      for (const word of wordsOf(written)) pieces.push({ word, written: word });
    }
  };
  for (const found of scan(text, families)) {
    addWords(text.slice(from, found.start));
    pieces.push({ found });
    from = found.end;
  }
  addWords(text.slice(from));
  return pieces.slice(0, MOST_WORDS);
}

/** Words that say nothing beside an identifier: `what does … mean`. */
const EMPTY_BESIDE_IDENTIFIER = new Set(
  'code codes error errors event events fail failed failure fix fixed fixing get getting got help id ids issue mean meaning means message number problem says showing shows solution solve see seeing troubleshoot hr hresult result topic product article support exception status resolve how windows azure microsoft'.split(
    ' ',
  ),
);

export function saysNothingBesideIdentifier(word: string): boolean {
  return EMPTY_BESIDE_IDENTIFIER.has(word);
}

/** Its pictures, each once. They are no words, and no page has them. */
export function picturesIn(query: string): string[] {
  return [...new Set(query.slice(0, MOST_LETTERS).match(/\p{Emoji_Presentation}/gu))].slice(0, MOST_WORDS);
}

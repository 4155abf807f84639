import type { Correction } from '../answer.ts';
import type { Synonym } from '../manifest.ts';
import { isStopWord } from '../words/stop-words.ts';
import { LONGEST_WORD, type Vocabulary } from '../words/vocabulary.ts';
import { isLightWord } from './light-words.ts';
import { type Span, spansIn } from './synonym-spans.ts';
import type { Guess, TermOptions, Terms, Token } from './terms.ts';

/** A query of which the site has every word. */
interface Readable {
  tokens: Token[];
  corrections: Correction[];
  unmatched: string[];
}

/** The tokens with what no page has mended or left out. */
export async function readable(
  typed: readonly Token[],
  named: readonly Span[],
  vocabulary: Vocabulary,
  { exactly, typing, synonyms, correct, boldly = false, instead }: TermOptions,
): Promise<Readable & Pick<Terms, 'isDoubtful' | 'rivals'>> {
  // All at once: what tells whether a word is to be mended may have to be loaded.
  const pieces = await Promise.all(typed.map(pieceOf));
  return {
    ...settled(pieces, exactly ? [] : synonyms),
    isDoubtful: pieces.some(({ guess }) => guess?.isDoubtful),
    rivals: pieces.flatMap(({ word, to, guess }) =>
      to === undefined || guess?.rival === undefined ? [] : [{ from: word, to: guess.rival }],
    ),
  };

  async function pieceOf(token: Token, index: number): Promise<Piece> {
    const { word } = token;
    if (isReadable(token, index)) return { word, tokens: [token] };
    const guess = await guessFor(word);
    if (guess === undefined || (guess.isDoubtful && !boldly)) {
      return { word, tokens: [token], guess, isLost: true };
    }
    const tokens = guess.to.split(' ').map((part) => ({ word: part, isNumber: false }));
    return { word, tokens, guess, to: guess.to, isLost: guess.isName };
  }

  async function guessFor(word: string): Promise<Guess | undefined> {
    if (exactly) return undefined;
    return word === instead?.from ? { to: instead.to, isDoubtful: false } : correct(word);
  }

  /** Whether a word is on the site as it is typed, alone or with the one beside it, or is left as it is for another reason. */
  function isReadable({ word, isNumber }: Token, index: number): boolean {
    const next = typed[index + 1];
    const before = typed[index - 1];
    const isPart =
      !exactly &&
      [
        next && vocabulary.compoundOf(word, next.word),
        before && vocabulary.compoundOf(before.word, word),
      ].some(Boolean);
    const begins = typing && index === typed.length - 1 && word.length > 1 && vocabulary.startsAny(word);
    const isName = named.some(({ start, words }) => index >= start && index < start + words.length);
    return (
      isName ||
      isNumber ||
      isStopWord(word) ||
      isLightWord(word) ||
      isPart ||
      begins ||
      word.length > LONGEST_WORD ||
      vocabulary.knows(word)
    );
  }
}

/** A word of the query, and what is read in its place. */
interface Piece {
  word: string;
  tokens: readonly Token[];
  /** What it was probably meant to be. */
  guess?: Guess | undefined;
  /** The word or words that it was mended to. */
  to?: string;
  /** Whether no page has what is read, unless it is part of a name. */
  isLost?: boolean | undefined;
}

/** What no page has is left out, but for what is part of a name now that the words beside it are mended. */
function settled(pieces: readonly Piece[], synonyms: readonly Synonym[]): Readable {
  const spans = pieces.some(({ to }) => to !== undefined)
    ? spansIn(
        pieces.flatMap(({ tokens }) => tokens),
        synonyms,
      )
    : [];
  const tokens: Token[] = [];
  const corrections: Correction[] = [];
  const unmatched: string[] = [];
  let place = 0;
  for (const piece of pieces) {
    const { word, to, isLost = false } = piece;
    const isNamed = spans.some(({ start, words }) => place >= start && place < start + words.length);
    place += piece.tokens.length;
    if (isLost && !isNamed) {
      unmatched.push(word);
      continue;
    }
    tokens.push(...piece.tokens);
    if (to !== undefined) corrections.push({ from: word, to });
  }
  return { tokens, corrections, unmatched };
}

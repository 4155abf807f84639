import type { Correction } from '../answer.ts';
import type { Synonym } from '../manifest.ts';
import { isStopWord } from '../words/stop-words.ts';
import { LONGEST_WORD, type Vocabulary } from '../words/vocabulary.ts';
import { isLightWord } from './light-words.ts';
import { type Span, spansIn } from './synonym-spans.ts';
import type { TermOptions, Terms, Token } from './terms.ts';

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
  let isDoubtful = false;
  const rivals: Correction[] = [];
  const pieces: Piece[] = [];
  for (const [index, token] of typed.entries()) {
    const { word } = token;
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
    if (
      isName ||
      token.isNumber ||
      isStopWord(word) ||
      isLightWord(word) ||
      isPart ||
      begins ||
      word.length > LONGEST_WORD ||
      vocabulary.knows(word)
    ) {
      pieces.push({ word, tokens: [token] });
      continue;
    }
    const guess = exactly
      ? undefined
      : word === instead?.from
        ? { to: instead.to, isDoubtful: false }
        : await correct(word);
    isDoubtful ||= guess?.isDoubtful ?? false;
    if (guess === undefined || (guess.isDoubtful && !boldly)) {
      pieces.push({ word, tokens: [token], isLost: true });
    } else {
      const tokens = guess.to.split(' ').map((part) => ({ word: part, isNumber: false }));
      pieces.push({ word, tokens, to: guess.to, isLost: guess.isName });
      if (guess.rival !== undefined) rivals.push({ from: word, to: guess.rival });
    }
  }
  return { ...settled(pieces, exactly ? [] : synonyms), isDoubtful, rivals };
}

/** A word of the query, and what is read in its place. */
interface Piece {
  word: string;
  tokens: readonly Token[];
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

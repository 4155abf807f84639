import { stemmer } from 'stemmer';
import { isStopWord } from '../words/stop-words.ts';
import { wordsOf } from '../words/tokens.ts';
import type { Term, Way } from './terms.ts';

/** A name beside a question. */
export interface Likeness {
  /** What of the question the name has, each term weighing what it tells. */
  has: number;
  /**
   * How much the two are the same, of 1: the harmonic mean of how much of the question the name has, and how much of
   * the name was asked for.
   */
  same: number;
}

const unlike: Likeness = { has: 0, same: 0 };

/**
 * Compares a name with a question. Inflections are one word, and so are the other names of a term.
 *
 * @param lost - the weight of what else was asked, and no page has
 */
export function likeness(
  name: string,
  terms: readonly Term[],
  weights: readonly number[],
  lost = 0,
): Likeness {
  const inName = stemsOf(name);
  if (inName.length === 0) return unlike;
  const asked = new Set<string>();
  let has = 0;
  let whole = lost;
  for (const [index, { ways, names = [] }] of terms.entries()) {
    const weight = weights[index] ?? 0;
    whole += weight;
    const found = [...ways, ...names]
      .map((way) => stemsFor(way, inName))
      .find((stems) => stems !== undefined);
    if (!found) continue;
    has += weight;
    for (const stem of found) asked.add(stem);
  }
  if (has === 0 || whole === 0) return unlike;
  const recall = has / whole;
  const precision = inName.filter((stem) => asked.has(stem)).length / inName.length;
  return { has, same: (2 * recall * precision) / (recall + precision) };
}

/**
 * How near a name is to a question word for word, of 1. Words that say little, as in `You cannot …`, tell apart names
 * that are otherwise the same.
 */
export function literalness(name: string, asked: readonly string[]): number {
  const words = wordsOf(name);
  const shared = words.filter((word) => asked.includes(word)).length;
  return shared === 0 ? 0 : (2 * shared) / (words.length + asked.length);
}

/** The stems of a name that are a way's words; none when one of them is missing. */
function stemsFor({ words, begins }: Way, inName: readonly string[]): string[] | undefined {
  const found = words.map((word, index) => {
    const stem = stemOf(word);
    if (inName.includes(stem)) return stem;
    return begins && index === words.length - 1 ? inName.find((other) => other.startsWith(word)) : undefined;
  });
  return found.every((stem) => stem !== undefined) ? found : undefined;
}

const stemsOfName = new Map<string, readonly string[]>();
const stems = new Map<string, string>();

function stemsOf(name: string): readonly string[] {
  let known = stemsOfName.get(name);
  if (!known) {
    known = [
      ...new Set(
        wordsOf(name)
          .filter((word) => !isStopWord(word))
          .map(stemOf),
      ),
    ];
    stemsOfName.set(name, known);
  }
  return known;
}

function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    stem = stemmer(word);
    stems.set(word, stem);
  }
  return stem;
}

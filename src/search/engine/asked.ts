import { readAsked } from '../asked-file.ts';
import { wordsOf } from '../words/tokens.ts';
import type { AskedSizes, AskedTerm } from './asked-signs.ts';
import type { FullText } from './full-text.ts';
import type { Site } from './sites.ts';
import type { Term, Terms, Way } from './terms.ts';

/** How people ask, as far as the reader's own site has it written down. */
export interface AskedIndex {
  /** Pagefind's name of the text of all questions. */
  id: string;
  /** The place of each page that is asked for among all that is, by Pagefind's name. */
  ownerOf: ReadonlyMap<string, number>;
  /** Where each question begins, in the order of the text. */
  starts: readonly number[];
  sizes: AskedSizes;
}

/** Loads where the questions stand. Those of other sites that are searched too are left out. */
export async function openAsked([own]: readonly Site[]): Promise<AskedIndex | undefined> {
  if (!own?.manifest.asked) return undefined;
  const { id, path } = own.manifest.asked;
  const about = readAsked(await own.files.asked(path));
  const starts = about.flatMap(({ starts }) => starts.slice(0, -1));
  const sizes: AskedSizes = {
    owners: about.flatMap(({ starts }, owner) => starts.slice(1).map(() => owner)),
    lengths: about.flatMap(({ starts }) => starts.slice(1).map((end, index) => end - (starts[index] ?? 0))),
    words: about.map(({ starts }) => (starts.at(-1) ?? 0) - (starts[0] ?? 0)),
    isPage: about.map(({ page }) => page !== undefined),
  };
  const ownerOf = new Map(
    about.flatMap(({ page }, owner) => (page === undefined ? [] : [[page, owner] as const])),
  );
  return { id, ownerOf, starts, sizes };
}

/** The questions that have a way of saying something, each once. They are places in `starts`. */
export async function questionsWith(
  { words }: Way,
  text: FullText,
  asked: AskedIndex,
): Promise<readonly number[]> {
  const places = await Promise.all(
    words.map(async (word) => {
      const hits = await text.search([word]);
      return hits.find(({ id }) => id === asked.id)?.places ?? [];
    }),
  );
  const [first = [], ...others] = places;
  const following = others.map((ofWord) => new Set(ofWord));
  const whole = first.filter((place) => following.every((ofWord, index) => ofWord.has(place + index + 1)));
  return [...new Set(whole.map((place) => questionAt(place, asked)))];
}

/** Whether some question has a word as it is written, or an inflection of it. */
export async function isAsked(word: string, text: FullText, asked: AskedIndex): Promise<boolean> {
  const hits = await text.exactly(word);
  return hits.some(({ id }) => id === asked.id);
}

function questionAt(place: number, { starts }: AskedIndex): number {
  let low = 0;
  let high = starts.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * The questions that each term of a query has, in any of its ways; and those of words that no page has, where somebody
 * asks with them.
 */
export async function askedTerms(
  { terms, unmatched }: Pick<Terms, 'terms' | 'unmatched'>,
  text: FullText,
  asked: AskedIndex,
): Promise<AskedTerm[]> {
  const lost = await Promise.all(
    unmatched.map(async (word): Promise<Term> => {
      const words = wordsOf(word);
      const known = await Promise.all(words.map((part) => isAsked(part, text, asked)));
      return { written: word, ways: known.every(Boolean) ? [{ words, weight: 1 }] : [] };
    }),
  );
  return Promise.all(
    [...terms, ...lost].map(async ({ written, ways }) => {
      const questions = await Promise.all(ways.map((way) => questionsWith(way, text, asked)));
      return { written, questions: [...new Set(questions.flat())] };
    }),
  );
}

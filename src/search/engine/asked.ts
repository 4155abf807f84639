import { stemmer } from 'stemmer';
import { readAsked } from '../asked-file.ts';
import { featureFileOf, WORD_FILES } from '../question-features.ts';
import { type Having, type QuestionWord, wordIn } from '../question-words.ts';
import { wordsOf } from '../words/tokens.ts';
import { type AskedSizes, type AskedTerm, countBy } from './asked-signs.ts';
import type { Site } from './sites.ts';
import type { Completion, Terms, Way } from './terms.ts';

/** How people ask, as far as the reader's own site has it written down. */
export interface AskedIndex {
  /** The place of each page among all that is asked for, by Pagefind's name. */
  ownerOf: ReadonlyMap<string, number>;
  sizes: AskedSizes;
  /** What is known of the words of a question: where they are asked with. */
  word(stem: string): Promise<QuestionWord | undefined>;
}

/** Loads whose the questions are. Those of other sites that are searched too are left out. */
export async function openAsked([own]: readonly Site[]): Promise<AskedIndex | undefined> {
  const { asked, cards } = own?.manifest ?? {};
  if (!own || !asked || cards === undefined) return undefined;
  const [file, pages] = await Promise.all([own.files.asked(asked.path), own.files.cards(cards)]);
  return {
    ownerOf: new Map(
      Object.keys(pages)
        .sort()
        .map((id, owner) => [id, owner]),
    ),
    sizes: readAsked(file),
    word: (stem) => questionWord(stem, own),
  };
}

/** What a site knows of a word that people ask with. */
export async function questionWord(
  stem: string,
  { manifest, files }: Site,
): Promise<QuestionWord | undefined> {
  if (!manifest.asked) return undefined;
  return wordIn(await files.bytes(`${manifest.asked.words}${featureFileOf(stem, WORD_FILES)}.bin`), stem);
}

/**
 * The questions that each term of a query has, in any of its ways; and those of words that no page has, where somebody
 * asks with them.
 */
export async function askedTerms(
  { terms, unmatched, completion }: Pick<Terms, 'terms' | 'unmatched' | 'completion'>,
  asked: AskedIndex,
): Promise<AskedTerm[]> {
  const lost = unmatched.map((word) => ({ written: word, ways: [{ words: wordsOf(word), weight: 1 }] }));
  return Promise.all(
    [...terms, ...lost].map(async ({ written, ways }) => {
      const having = await Promise.all(ways.map((way) => havingAll(way, asked, completion)));
      return { written, ...either(having, asked.sizes) };
    }),
  );
}

/**
 * Who is asked for with the words, where all but one ask what that is.
 *
 * @param words - of the query as it was meant
 */
export async function askedAlone(
  words: readonly string[],
  asked: AskedIndex,
): Promise<{ about: number; alone: number | undefined }> {
  const about = words.filter((word) => !whatIs.has(word));
  const [only] = about;
  if (only === undefined || about.length > 1) return { about: about.length, alone: undefined };
  const word = await asked.word(stemmer(only));
  return { about: 1, alone: word?.alone ?? (word?.having && onlyFor(word.having, asked.sizes)) };
}

/** The page that is asked for with a word, where hardly another is and no subject. */
function onlyFor(having: Having, { owners, isPage }: AskedSizes): number | undefined {
  const counts =
    'counts' in having ? having.counts : countBy(having.questions, (question) => owners[question] ?? 0);
  if ([...counts.keys()].some((owner) => !isPage[owner])) return undefined;
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most && most[1] >= LEAST_QUESTIONS && most[1] >= all * MOST_SHARE ? most[0] : undefined;
}

/** A page that a word means has it in so many questions, and in such a share of those that have it. */
const LEAST_QUESTIONS = 2;
const MOST_SHARE = 0.5;

const whatIs = new Set(['what', 'whats', 'is', 'a', 'an', 'the', 'mean', 'means']);

/** The questions that have all words of a way of saying something, wherever. */
async function havingAll(
  { words, begins = false }: Way,
  { word }: AskedIndex,
  completion: Completion | undefined,
): Promise<Having> {
  const whole = words.map((one) => (begins && one === completion?.from ? completion.to : one));
  const ofWords = await Promise.all(whole.map(async (one) => (await word(stemmer(one)))?.having));
  const [first, ...others] = ofWords.map((having) => having ?? { questions: [] });
  return others.reduce((all, having) => both(all, having), first ?? { questions: [] });
}

function both(one: Having, other: Having): Having {
  // Of a common word it is not known which questions have it: the other tells more.
  if ('counts' in one) {
    if (!('counts' in other)) return other;
    const counts = [...one.counts].map(
      ([owner, count]) => [owner, Math.min(count, other.counts.get(owner) ?? 0)] as const,
    );
    return { counts: new Map(counts.filter(([, count]) => count > 0)) };
  }
  if ('counts' in other) return one;
  const also = new Set(other.questions);
  return { questions: one.questions.filter((question) => also.has(question)) };
}

function either(having: readonly Having[], { owners }: AskedSizes): Omit<AskedTerm, 'written'> {
  const questions = [...new Set(having.flatMap((one) => ('questions' in one ? one.questions : [])))];
  const counts = countBy(questions, (question) => owners[question] ?? 0);
  const common = having.flatMap((one) => ('counts' in one ? [one.counts] : []));
  for (const more of common) {
    for (const [owner, count] of more) counts.set(owner, Math.max(count, counts.get(owner) ?? 0));
  }
  return { questions: common.length > 0 ? [] : questions, counts };
}

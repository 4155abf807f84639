/** The files of a vocabulary, as `parseVocabulary` reads them. */
export interface VocabularyFiles {
  /** The text of each file. */
  parts: string[];
  /** The first word of each file, in the same order: what `partsFor` finds the files of a word by. */
  firstWords: string[];
  /** Whether the words that are known from elsewhere are left out. */
  leavesOutKnown?: true;
}

/** The highest level of pages that the form has: 32,768 pages, and more. */
const TOP_LEVEL = 30;

/** What one digit of base 36 can say. */
const MOST_SHARED = 35;

/** So many characters stay one file, which every search loads, and without waiting for its query. */
const WHOLE = 20_000;
const PART = 8000;

/**
 * Writes words with their page counts into files of about equal length, at most about `partSize` characters: a query
 * loads a file or two for each word, so that small files cost less than large ones. Words that begin with the same two
 * letters stay in one file, so that a word's inflections are found beside it, even where that makes it larger.
 *
 * @param known - in order, words that whoever reads the file has already: if it is one file, it has only their pages
 */
export function serialiseVocabulary(
  words: ReadonlyMap<string, number>,
  { partSize, known = [] }: { partSize?: number; known?: readonly string[] } = {},
): VocabularyFiles {
  const groups = byFirstLetters([...words.keys()].sort()).map((group) => ({
    first: group[0] ?? '',
    text: frontCoded(group, words),
  }));
  const total = groups.reduce((sum, { text }) => sum + text.length, 0);
  const most = partSize ?? (total > WHOLE ? PART : WHOLE);
  const target = total / Math.ceil(total / most);
  const files: VocabularyFiles = { parts: [], firstWords: [] };
  let written = 0;
  for (const { first, text } of groups) {
    const last = files.parts.length - 1;
    // A file ends where the words before it would have filled as many files of the target length.
    if (last < 0 || written + text.length / 2 > target * files.parts.length) {
      files.parts.push(text);
      files.firstWords.push(first);
    } else files.parts[last] += text;
    written += text.length;
  }
  const [first = '', another] = files.firstWords;
  if (known.length === 0 || first === '' || another !== undefined) return files;
  const others = new Map(words);
  for (const word of known) others.delete(word);
  const texts = byFirstLetters([...others.keys()].sort()).map((group) => frontCoded(group, others));
  const levels = known.map((word) => (words.has(word) ? levelOf(words.get(word) ?? 1) : '@'));
  return { parts: [`${texts.join('')}\n${levels.join('')}`], firstWords: [first], leavesOutKnown: true };
}

function byFirstLetters(sorted: readonly string[]): string[][] {
  return [...Map.groupBy(sorted, (word) => word.slice(0, 2)).values()];
}

function frontCoded(group: readonly string[], words: ReadonlyMap<string, number>): string {
  let before = '';
  return group
    .map((word) => {
      let shared = 0;
      while (shared < MOST_SHARED && shared < before.length && word[shared] === before[shared]) shared++;
      before = word;
      return shared.toString(36) + word.slice(shared) + levelOf(words.get(word) ?? 1);
    })
    .join('');
}

function levelOf(pages: number): string {
  return String.fromCharCode(65 + Math.min(TOP_LEVEL, Math.round(2 * Math.log2(pages))));
}

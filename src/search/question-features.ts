import { stemmer } from 'stemmer';

/**
 * Words that say nothing of what is asked, not even beside another. Other stop words do, unlike in a search for pages:
 * `how long`, `who can`, `not asked`.
 */
const idle = new Set(
  (
    'a an the is are am was were be been being i im ive me my we our us you your he his she her it its they them their ' +
    'of to in on at by for from with into and or but so as this that these those have has had do does did ' +
    'just please also too very'
  ).split(' '),
);

/** What a question is judged by: a word, or two that follow each other. */
export interface Feature {
  name: string;
  /** The word it is kept with. */
  with: string;
}

/**
 * @param words - of the question, in order, as `wordsOf` gives them
 * @returns its features, each once
 */
export function featuresOf(words: readonly string[]): Feature[] {
  const stems = words.filter((word) => !idle.has(word) && !/^\d+$/.test(word)).map((word) => stemmer(word));
  const features = new Map<string, Feature>();
  for (const [index, stem] of stems.entries()) {
    features.set(stem, { name: stem, with: stem });
    const next = stems[index + 1];
    if (next === undefined) continue;
    // The longer word is the rarer one as a rule: so no file is much larger than others.
    features.set(`${stem} ${next}`, {
      name: `${stem} ${next}`,
      with: stem.length > next.length ? stem : next,
    });
  }
  return [...features.values()];
}

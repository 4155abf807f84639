import { featureFileOf, featuresOf, PAIR_FILES } from '../question-features.ts';
import { answerable } from '../question-net.ts';
import { pairIn } from '../question-words.ts';
import { questionWord } from './asked.ts';
import type { Site } from './sites.ts';

/**
 * The logarithm of the odds that some page answers a question, by its words and pairs of words alone; 0 where the site has
 * not learnt that. Asked again it loads nothing: ask with the words as they are typed before they are known to be right.
 */
export async function answerableBy(words: readonly string[], [own]: readonly Site[]): Promise<number> {
  const asked = own?.manifest.asked;
  if (!asked) return 0;
  const features = featuresOf(words);
  const [{ head }, ...rows] = await Promise.all([
    own.files.asked(asked.path),
    ...features.words.map(async (word) => (await questionWord(word, own))?.row),
    ...features.pairs.map(async (pair) =>
      pairIn(await own.files.bytes(`${asked.pairs}${featureFileOf(pair, PAIR_FILES)}.bin`), pair),
    ),
  ]);
  return answerable(
    rows.filter((row) => row !== undefined),
    head,
  );
}

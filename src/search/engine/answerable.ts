import { featuresOf } from '../question-features.ts';
import { answerable, fileOf, rowIn } from '../question-net.ts';
import type { Site } from './sites.ts';

/**
 * The logarithm of the odds that some page answers a question, by its words and pairs of words alone; 0 where the site has
 * not learnt that. Asked again it loads nothing: ask with the words as they are typed before they are known to be right.
 */
export async function answerableBy(words: readonly string[], [own]: readonly Site[]): Promise<number> {
  const net = own?.manifest.asked?.net;
  if (!net) return 0;
  const features = featuresOf(words);
  const [head, ...rows] = await Promise.all([
    own.files.head(net.head),
    ...features.map(async (feature) =>
      rowIn(await own.files.bytes(`${net.rows}${fileOf(feature)}.bin`), feature),
    ),
  ]);
  return answerable(
    rows.filter((row) => row !== undefined),
    head,
  );
}

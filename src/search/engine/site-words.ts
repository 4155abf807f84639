import type { Manifest } from '../manifest.ts';
import { correct } from '../words/correct.ts';
import { readOrdinary } from '../words/ordinary.ts';
import { parseVocabulary } from '../words/parse-vocabulary.ts';
import { partsFor } from '../words/parts-for.ts';
import { isStopWord } from '../words/stop-words.ts';
import { createVocabulary, type Vocabulary } from '../words/vocabulary.ts';
import type { IndexFiles } from './files.ts';
import { isLightWord } from './light-words.ts';

/** The words of the site, loaded as far as queries need them. */
export interface SiteWords {
  /** The vocabulary around the words: themselves, their inflections, and what they begin. */
  around(words: readonly string[]): Promise<Vocabulary>;
  /** What a word that the site does not have was probably meant to be: another word, or two. */
  correction(word: string): Promise<string | undefined>;
}

export function siteWords(manifest: Manifest, files: IndexFiles): SiteWords {
  const firstWords = manifest.words.map(([first]) => first);
  const kept = new Map<string, Promise<Vocabulary>>();
  let ordinary: Promise<(word: string) => boolean> | undefined;

  function open(parts: ReadonlySet<number>): Promise<Vocabulary> {
    const wanted = [...parts].sort((a, b) => a - b);
    const key = wanted.join();
    let vocabulary = kept.get(key);
    if (!vocabulary) {
      vocabulary = load(wanted);
      kept.set(key, vocabulary);
      vocabulary.catch(() => kept.delete(key));
    }
    return vocabulary;
  }

  async function load(parts: readonly number[]): Promise<Vocabulary> {
    const texts = await Promise.all(parts.map((part) => files.text(manifest.words[part]?.[1] ?? '')));
    return createVocabulary(texts.map(parseVocabulary), manifest.pages);
  }

  return {
    around: (words) => open(new Set(words.flatMap((word) => partsFor(word, firstWords).known))),
    async correction(word) {
      const vocabulary = await open(new Set(partsFor(word, firstWords).correction));
      const repair = correct(word, vocabulary, () => false)?.to ?? vocabulary.splitOf(word)?.join(' ');
      if (repair === undefined) return undefined;
      // A short word is as near to one that says nothing as to many others: `morse` is not meant for `more`.
      if (repair.length < 5 && (isStopWord(repair) || isLightWord(repair))) return undefined;
      // Only now is it worth asking whether the word is one that needs no correction.
      ordinary ??= files.bytes(manifest.ordinary).then(readOrdinary);
      ordinary.catch(() => {
        ordinary = undefined;
      });
      return (await ordinary)(word) ? undefined : repair;
    },
  };
}

import type { Synonym } from '../manifest.ts';
import { cardWords } from '../words/card-words.ts';
import { correct, correctAmong } from '../words/correct.ts';
import { joinVocabularies } from '../words/join-vocabularies.ts';
import { ordinaryPartOf, readOrdinary } from '../words/ordinary.ts';
import { parseVocabulary, type VocabularyPart } from '../words/parse-vocabulary.ts';
import { partsFor } from '../words/parts-for.ts';
import { slips } from '../words/slips.ts';
import { isStopWord } from '../words/stop-words.ts';
import { alphabetic, wordsOf } from '../words/tokens.ts';
import { createVocabulary, type Vocabulary } from '../words/vocabulary.ts';
import { isLightWord } from './light-words.ts';
import { pagesOf, type Site, synonymsOf } from './sites.ts';
import type { Guess } from './terms.ts';

/** The words of the sites, loaded as far as queries need them. */
export interface SiteWords {
  /** The vocabulary around the words: themselves, their inflections, and what they begin. */
  around(words: readonly string[]): Promise<Vocabulary>;
  /** What a word that no site has was probably meant to be. */
  correction(word: string): Promise<Guess | undefined>;
}

/** What costs more is two slips: then a space that is missing explains as much. */
const ONE_SLIP = 10;

/** Of a shorter name nearly any word is a slip. */
const SHORTEST_NAME = 5;

export function siteWords(sites: readonly Site[]): SiteWords {
  const ofSites = sites.map(wordsOfSite);
  const pages = pagesOf(sites);
  const names = wordsOfNames(synonymsOf(sites));
  const kept = new Map<string, Promise<Vocabulary>>();

  function open(wanted: readonly (readonly number[])[]): Promise<Vocabulary> {
    const key = wanted.map((parts) => parts.join()).join(' ');
    let vocabulary = kept.get(key);
    if (!vocabulary) {
      vocabulary = Promise.all(ofSites.map((site, place) => site.load(wanted[place] ?? []))).then((parts) =>
        createVocabulary(sites.length === 1 ? parts.flat() : [joinVocabularies(parts.flat())], pages),
      );
      kept.set(key, vocabulary);
      vocabulary.catch(() => kept.delete(key));
    }
    return vocabulary;
  }

  return {
    around: (words) => open(ofSites.map(({ partsOf }) => partsOf(words, 'known'))),
    async correction(word) {
      const vocabulary = await open(ofSites.map(({ partsOf }) => partsOf([word], 'correction')));
      // What is a word of a name is written as it was meant.
      if (names.includes(word)) return undefined;
      const known = correct(word, vocabulary, () => false);
      const name = correctAmong(word, names);
      const isName =
        name !== undefined && name.cost < (known?.cost ?? name.cost + 1) && !vocabulary.knows(name.to);
      const repair = isName ? name : known;
      const parts = repair && repair.cost <= ONE_SLIP ? undefined : vocabulary.splitOf(word)?.join(' ');
      const to = parts ?? repair?.to;
      if (to === undefined) return undefined;
      // A short word is as near to one that says nothing as to many others: `morse` is not meant for `more`.
      if (to.length < 5 && (isStopWord(to) || isLightWord(to)) && (repair?.cost ?? 0) > slips.swapped)
        return undefined;
      // Only now is it worth asking whether the word is one that needs no correction.
      const isDoubtful = (await Promise.all(sites.map((site) => isOrdinary(word, site)))).some(Boolean);
      // An ordinary word may hide a slip, but is never two words: `passport`.
      return isDoubtful && to.includes(' ')
        ? undefined
        : {
            to,
            isDoubtful,
            isName: isName && to === name.to,
            ...(parts || isName ? {} : { rival: known?.rival }),
          };
    },
  };
}

async function isOrdinary(word: string, { files, manifest: { ordinary } }: Site): Promise<boolean> {
  const path = ordinary[ordinaryPartOf(word, ordinary.length)];
  return path !== undefined && readOrdinary(await files.bytes(path))(word);
}

/** The words of other names: pages need not have them, and people misspell them all the same. */
function wordsOfNames(synonyms: readonly Synonym[]): string[] {
  const words = synonyms.flatMap(({ name, also }) => [name, ...also].flatMap(wordsOf));
  return [...new Set(words.filter((word) => alphabetic.test(word) && word.length >= SHORTEST_NAME))];
}

/** The vocabulary of one site: which of its parts words need, and their text. */
function wordsOfSite({ manifest, files }: Site) {
  const firstWords = manifest.words.map(([first]) => first);
  return {
    partsOf(words: readonly string[], use: 'known' | 'correction'): number[] {
      const parts = new Set(words.flatMap((word) => partsFor(word, firstWords)[use]));
      return [...parts].sort((a, b) => a - b);
    },
    async load(parts: readonly number[]): Promise<VocabularyPart[]> {
      const texts = await Promise.all(parts.map((part) => files.text(manifest.words[part]?.[1] ?? '')));
      const known = manifest.knownFrom && cardWords(await files.cards(manifest.knownFrom));
      return texts.map((text) => parseVocabulary(text, known || []));
    },
  };
}

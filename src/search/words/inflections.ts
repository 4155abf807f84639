import { stemmer } from 'stemmer';
import type { Vocabulary } from './vocabulary.ts';

/** Words and, at the same places, on about how many pages each occurs. */
export type Counted = Pick<Vocabulary, 'words' | 'counts'>;

/**
 * The regular forms of an English word, where the full text takes them for the same word, by their stem: `ban` →
 * `bans`, `banned`, `banning`. None for what is such a form already.
 */
export function inflectionsOf(word: string): string[] {
  if (!/^[a-z]{3,}$/.test(word) || /(?:s|ed|ing|ly|tion)$/.test(word)) return [];
  const stem = stemmer(word);
  const isForm = (form: string) => stemmer(form) === stem;
  const shortened = word.replace(/e$/, '');
  // `openned` and `baned` are other words.
  const roots = [shortened, word + word.slice(-1)];
  return [
    [/(?:[xz]|[cs]h)$/.test(word) ? `${word}es` : word.replace(/(?<=[^aeiou])y$/, 'ie').concat('s')],
    [
      word
        .replace(/(?<=[^aeiou])y$/, 'i')
        .replace(/e$/, '')
        .concat('ed'),
      `${word}${word.slice(-1)}ed`,
    ],
    roots.map((root) => `${root}ing`),
  ].flatMap((forms) => forms.find(isForm) ?? []);
}

const inflections = new WeakMap<Counted, Counted>();

/** The forms that a vocabulary's words have and it has not itself; made when first asked for. */
export function inflectedOf(vocabulary: Vocabulary): Counted {
  const made = inflections.get(vocabulary);
  if (made) return made;
  const forms = vocabulary.words.flatMap((word, place) =>
    inflectionsOf(word).map((form) => ({ form, count: vocabulary.counts[place] ?? 1 })),
  );
  const inflected = { words: forms.map(({ form }) => form), counts: forms.map(({ count }) => count) };
  inflections.set(vocabulary, inflected);
  return inflected;
}

import type { VocabularyPart } from './parse-vocabulary.ts';

/** Parts of the vocabularies of several sites as one: a word that more than one has is on the pages of all. */
export function joinVocabularies(parts: readonly VocabularyPart[]): VocabularyPart {
  const counts = new Map<string, number>();
  for (const { words, pages } of parts) {
    for (const [place, word] of words.entries()) {
      counts.set(word, (counts.get(word) ?? 0) + (pages[place] ?? 0));
    }
  }
  const words = [...counts.keys()].sort();
  return { words, pages: words.map((word) => counts.get(word) ?? 0) };
}

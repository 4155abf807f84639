import type { PageCards } from '../manifest.ts';
import { alphabetic, wordsOf } from './tokens.ts';

/** The words of all cards in code-unit order: a vocabulary that is loaded with them need not write them again. */
export function cardWords(cards: PageCards): string[] {
  const texts = Object.values(cards).flatMap(({ title, aliases, headings }) => [
    title,
    ...aliases,
    ...headings,
  ]);
  return [...new Set(wordsOf(texts.join('\n')).filter((word) => alphabetic.test(word)))].sort();
}

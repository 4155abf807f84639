import { MARKS_KEY, type MarksNote } from './marks-note.ts';

/** The attribute that holds the words a link's page is to mark. */
export const wordsToMark = (words: readonly string[]): Record<string, string> =>
  words.length > 0 ? { 'data-words': JSON.stringify(words) } : {};

/** Leaves the words of a link for the page it opens. A refused storage only means that nothing is marked there. */
export function leaveWords(link: HTMLAnchorElement): void {
  const words: unknown = JSON.parse(link.dataset['words'] ?? '[]');
  // Another site does not read what is left here.
  if (link.origin !== location.origin || !Array.isArray(words) || words.length === 0) return;
  const note: MarksNote = { path: link.pathname, words, at: Date.now() };
  try {
    localStorage.setItem(MARKS_KEY, JSON.stringify(note));
  } catch {}
}

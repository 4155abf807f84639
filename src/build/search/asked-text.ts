import { inOrder, type Questions } from '../../search/asked-file.ts';
import { isLightWord } from '../../search/engine/light-words.ts';
import { isStopWord } from '../../search/words/stop-words.ts';
import { wordsOf } from '../../search/words/tokens.ts';

/** How people ask for a page, or for a subject that no page is about. */
export interface Asked {
  /** The path of the page; or the subject, empty where it has no name. */
  about: string;
  questions: readonly string[];
}

/** All that is asked, in the order in which it is searched. */
export interface AskedTables {
  pages: readonly Asked[];
  elsewhere: readonly Asked[];
}

/** What tells the text of all questions from a page. */
export const ASKED_URL = '/search/asked';

/** A text of all questions: the words of each that search may look for, in the order of `readAsked`. */
export interface AskedText {
  text: string;
  pages: readonly Questions[];
  elsewhere: readonly Questions[];
}

/** The text of all questions, as the full-text index reads it: a word is what stands between two spaces. */
export function askedText({ pages, elsewhere }: AskedTables): AskedText {
  const ofPages = pages.map(({ questions }) => questions.map(tellingWords));
  const ofOthers = elsewhere.map(({ questions }) => questions.map(tellingWords));
  const times = new Map<string, number>();
  for (const word of [...ofPages, ...ofOthers].flat(2)) times.set(word, (times.get(word) ?? 0) + 1);
  // That a word is asked with once, and for no page, tells no more than that nobody asks with it.
  const told = ofOthers.map((questions) =>
    questions.map((words) => words.filter((word) => times.get(word) !== 1)),
  );
  const text: Omit<AskedText, 'text'> = { pages: ofPages.map(inOrder), elsewhere: told.map(inOrder) };
  return { ...text, text: [...text.pages, ...text.elsewhere].flat(2).join(' ') };
}

/** Words that say nothing are not searched for; numbers are for the identifier index. */
function tellingWords(question: string): string[] {
  return wordsOf(question).filter(
    (word) => word.length > 1 && /[a-z]/.test(word) && !isStopWord(word) && !isLightWord(word),
  );
}

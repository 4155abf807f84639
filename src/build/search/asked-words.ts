import type { Questions } from '../../search/asked-file.ts';
import { isLightWord } from '../../search/engine/light-words.ts';
import { isStopWord } from '../../search/words/stop-words.ts';
import { wordsOf } from '../../search/words/tokens.ts';

/** How people ask for a page, or for a subject that no page is about. */
export interface Asked {
  /** The path of the page; or the subject, empty where it has no name. */
  about: string;
  questions: readonly string[];
}

/** All that is asked. */
export interface AskedTables {
  pages: readonly Asked[];
  elsewhere: readonly Asked[];
}

/** The words of each question that search may look for; questions without any are left out. */
export interface AskedWords {
  pages: readonly Questions[];
  elsewhere: readonly Questions[];
}

/** What people ask in one word: that word. */
export function wordsAlone({ questions }: Asked): string[] {
  return questions.map(wordsOf).flatMap(([word, another]) => (word && !another ? [word] : []));
}

export function askedWords({ pages, elsewhere }: AskedTables): AskedWords {
  const ofPages = pages.map(({ questions }) => questions.map(tellingWords));
  const ofOthers = elsewhere.map(({ questions }) => questions.map(tellingWords));
  const times = new Map<string, number>();
  for (const word of [...ofPages, ...ofOthers].flat(2)) times.set(word, (times.get(word) ?? 0) + 1);
  // That a word is asked with once, and for no page, tells no more than that nobody asks with it.
  const told = ofOthers.map((questions) =>
    questions.map((words) => words.filter((word) => times.get(word) !== 1)),
  );
  const counted = (questions: Questions) => questions.filter((words) => words.length > 0);
  return { pages: ofPages.map(counted), elsewhere: told.map(counted) };
}

/** Words that say nothing are not searched for; numbers are for the identifier index. */
function tellingWords(question: string): string[] {
  return wordsOf(question).filter(
    (word) => word.length > 1 && /[a-z]/.test(word) && !isStopWord(word) && !isLightWord(word),
  );
}

import type { AskedSizes } from './engine/asked-signs.ts';
import type { Head } from './question-net.ts';

/**
 * How people ask who do not know the words of a page: what `content/asked/` says of pages, and `content/elsewhere.yaml` of
 * subjects that no page is about. This file says whose each question is, and how the network goes on from its words; which
 * questions have a word, and what the network knows of it, stand in files of their own, see `question-words.ts`.
 *
 * The owners of questions are all pages, in the order of Pagefind's names of them, and then the subjects.
 */
export interface AskedFile {
  /** How many owners are pages. */
  pages: number;
  /**
   * For questions of one word, of two, of three … a line: how many each owner has, as one sign each. The questions of one
   * stand in that order.
   */
  questions: string;
  head: Head;
}

/** The sign of no question; what follows it are more. */
const NONE = 0x30;

/** The words of questions. */
export type Questions = readonly (readonly string[])[];

/** The order in which the questions of an owner are counted. */
export function inOrder(questions: Questions): Questions {
  return questions.filter((words) => words.length > 0).toSorted((one, other) => one.length - other.length);
}

/** @param owners - the questions of each, in order */
export function writeQuestions(owners: readonly Questions[]): string {
  const longest = Math.max(1, ...owners.flat().map((words) => words.length));
  return Array.from({ length: longest }, (_, shorter) => {
    const counts = owners.map(
      (questions) => questions.filter((words) => words.length === shorter + 1).length,
    );
    return String.fromCharCode(...counts.map((count) => NONE + count));
  }).join('\n');
}

export function readAsked({ pages, questions }: Pick<AskedFile, 'pages' | 'questions'>): AskedSizes {
  const lines = questions.split('\n');
  const sizes = Array.from(lines[0] ?? '', (_, owner) =>
    lines.flatMap((line, shorter): number[] => Array(line.charCodeAt(owner) - NONE).fill(shorter + 1)),
  );
  return {
    owners: sizes.flatMap((lengths, owner) => lengths.map(() => owner)),
    lengths: sizes.flat(),
    words: sizes.map((lengths) => lengths.reduce((sum, length) => sum + length, 0)),
    isPage: sizes.map((_, owner) => owner < pages),
  };
}

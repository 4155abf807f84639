import type { AskedSizes } from './engine/asked-signs.ts';
import type { Head } from './question-net.ts';

/**
 * How people ask who do not know the words of a page: what `content/asked/` says of pages, and `content/elsewhere.yaml` of
 * subjects that no page is about. This file says whose each question is, and how the network goes on from its words; which
 * questions have a word, and what the network knows of it, stand in files of their own, see `question-words.ts`.
 */
export interface AskedFile {
  /** How many owners of questions are pages: all, in the order of Pagefind's names. After them come the subjects. */
  pages: number;
  /** How many questions each owner has. Questions are numbered in this order. */
  questions: readonly number[];
  head: Head;
}

/** The words of questions. */
export type Questions = readonly (readonly string[])[];

export function readAsked({ pages, questions }: Pick<AskedFile, 'pages' | 'questions'>): AskedSizes {
  return {
    owners: questions.flatMap((count, owner): number[] => Array(count).fill(owner)),
    questions,
    isPage: questions.map((_, owner) => owner < pages),
  };
}

/**
 * How people ask who do not know the words of a page: what `content/asked/` says of pages, and `content/elsewhere.yaml` of
 * subjects that no page is about. All questions stand in one text of the full-text index, one after the other; this file
 * says which stands where.
 */
export interface AskedFile {
  /** Pagefind's names of the pages that are asked for, a line each, in the order of their questions. */
  pages: string;
  /**
   * For questions of one word, of two, of three … a line: how many each of these pages has, and then each subject, as one
   * sign each. The questions of one stand in that order.
   */
  questions: string;
}

/** The sign of no question; what follows it are more. */
const NONE = 0x30;

/** A page or a subject with its questions. Places are those of words in the text of all questions. */
export interface AskedAbout {
  /** Pagefind's name of the page; none of a subject that no page is about. */
  page: string | undefined;
  /** Where each question begins, and where the last ends. */
  starts: readonly number[];
}

/**
 * @param pages - Pagefind's names of them
 * @param about - the words of each question, for each page and then for each subject
 */
export function writeAsked(pages: readonly string[], about: readonly Questions[]): AskedFile {
  const longest = Math.max(1, ...about.flat().map((words) => words.length));
  const lines = Array.from({ length: longest }, (_, shorter) =>
    about.map((questions) => questions.filter((words) => words.length === shorter + 1).length),
  );
  return {
    pages: pages.join('\n'),
    questions: lines.map((counts) => String.fromCharCode(...counts.map((count) => NONE + count))).join('\n'),
  };
}

export function readAsked({ pages, questions }: AskedFile): AskedAbout[] {
  const names = pages === '' ? [] : pages.split('\n');
  const lines = questions.split('\n');
  let place = 0;
  return Array.from(lines[0] ?? '', (_, owner) => {
    const starts = [place];
    for (const [shorter, line] of lines.entries()) {
      for (let question = NONE; question < line.charCodeAt(owner); question += 1) {
        place += shorter + 1;
        starts.push(place);
      }
    }
    return { page: names[owner], starts };
  });
}

/** The words of questions. */
export type Questions = readonly (readonly string[])[];

/** The order in which `readAsked` takes the questions of a page to stand. */
export function inOrder(questions: Questions): Questions {
  return questions.filter((words) => words.length > 0).toSorted((one, other) => one.length - other.length);
}

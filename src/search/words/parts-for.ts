/**
 * Which files of a vocabulary a word needs, as places in `firstWords`. `known` is the one that has the word itself, its
 * inflections and every longer word; with `correction` come those with the words that begin with its first or its
 * second letter. A wrong first letter is therefore only mended where those files happen to have the right one.
 */
export function partsFor(
  word: string,
  firstWords: readonly string[],
): { known: number[]; correction: number[] } {
  const [first = '', second = ''] = word;
  const known = between(word.slice(0, 2), firstWords);
  return {
    known,
    correction: [...new Set([...known, ...between(first, firstWords), ...between(second, firstWords)])],
  };
}

/** The files that have the words that begin with one or two letters; a file begins and ends between two such. */
function between(prefix: string, firstWords: readonly string[]): number[] {
  if (prefix === '') return [];
  const from = prefix.padEnd(2, 'a');
  const to = prefix.padEnd(2, '\uffff');
  return firstWords.flatMap((first, part) => {
    const next = firstWords[part + 1]?.slice(0, 2);
    return (part === 0 || first.slice(0, 2) <= to) && (next === undefined || next > from) ? [part] : [];
  });
}

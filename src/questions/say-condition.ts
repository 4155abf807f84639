import type { Question } from '../schemas/questions.ts';

/** One comparison: the question it looks at, whether the answer is wanted or not, and the answer. */
const COMPARISON = /^\s*([\w.-]+)\s*(==|!=)\s*(.+?)\s*$/;

/**
 * The condition under which a question is asked, in words: `a == x && b != y` is "“First question” is “X”, and
 * “Second question” is not “Y”". Nothing when it is always asked.
 *
 * A condition that cannot be read, or looks at a question that is not there, is said to be one without its words: to
 * ask too much is better than to ask nothing.
 */
export function sayCondition(
  { visibility }: Pick<Question, 'visibility'>,
  questions: readonly Pick<Question, 'id' | 'label' | 'options'>[],
): string | undefined {
  const written = visibility?.trim();
  if (!written || /^(true|null)$/i.test(written)) return undefined;
  // Answers may hold brackets of their own, so only brackets around the whole are taken off.
  const alternatives = written.split('||').map((part) => {
    const all = part.split('&&').map((comparison) => sayComparison(comparison, questions));
    return all.every((words) => words !== undefined) ? all.join(', and ') : undefined;
  });
  return alternatives.every((words) => words !== undefined)
    ? alternatives.join(', or ')
    : 'an earlier answer makes it necessary';
}

function sayComparison(
  written: string,
  questions: readonly Pick<Question, 'id' | 'label' | 'options'>[],
): string | undefined {
  const [, id = '', operator, value = ''] = COMPARISON.exec(written) ?? [];
  const asked = questions.find((question) => question.id === id);
  if (!asked) return undefined;
  const question = `“${asked.label.replace(/[:?]?\s*$/, '') || asked.id}”`;
  const isWanted = operator === '==';
  if (/^null$/i.test(value)) return `${question} is ${isWanted ? 'not answered' : 'answered'}`;
  const answer = asked.options.find((option) => option.value === value)?.text ?? value;
  return `${question} is ${isWanted ? '' : 'not '}“${answer}”`;
}

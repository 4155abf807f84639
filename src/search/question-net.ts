import { DEPTH } from './question-words.ts';

/**
 * A small neural network that tells whether some page answers a question, taught with how people ask for pages and for
 * what no page is about. Each feature of a question has a few numbers; their sum goes through one hidden layer. The
 * numbers are kept as `question-words.ts` says.
 */
export const HIDDEN = 32;

/** What follows the sum of a question's rows: a layer, and what is made of that. */
export interface Head {
  /** For each hidden unit, the weights of the sum's numbers. */
  weights: readonly (readonly number[])[];
  biases: readonly number[];
  out: readonly number[];
  bias: number;
}

/**
 * The logarithm of the odds that some page answers.
 *
 * @param rows - of the features that are known, `DEPTH` numbers each
 */
export function answerable(rows: readonly ArrayLike<number>[], { weights, biases, out, bias }: Head): number {
  const scale = 1 / Math.sqrt(Math.max(1, rows.length));
  const sum = Array.from({ length: DEPTH }, (_, i) =>
    rows.reduce((total, row) => total + (row[i] ?? 0) * scale, 0),
  );
  return out.reduce((total, of, unit) => {
    const before = sum.reduce(
      (whole, value, i) => whole + value * (weights[unit]?.[i] ?? 0),
      biases[unit] ?? 0,
    );
    return total + of * Math.max(0, before);
  }, bias);
}

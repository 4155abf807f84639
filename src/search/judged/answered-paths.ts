import type { Answer } from '../answer.ts';

/**
 * The pages an answer gives as answers, in the order they are shown: what explains an identifier, then the results.
 * Near identifiers, pages that only name one and pages that match only some words are shown apart, and are no answers.
 */
export function answeredPaths({ identifiers, results }: Answer): string[] {
  const explained = identifiers.flatMap(({ status, owner, own }) =>
    status === 'owned' ? [owner?.url, own?.url].filter((url) => url !== undefined) : [],
  );
  return [...explained, ...results.map(({ url }) => url)];
}

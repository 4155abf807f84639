import type { Answer, OtherName } from '../answer.ts';
import { element } from '../dom.ts';
import { correctedWords, typedWords, unmatchedSentence } from './say.ts';

/**
 * What was made of the query: corrections, names of today, words that no page has, sites that did not answer.
 *
 * @param searchExactly asks again for the words as they were typed.
 */
export function notes(answer: Answer, searchExactly: () => void): HTMLElement[] {
  const { corrections, otherNames } = answer;
  const unmatched = unmatchedSentence(answer);
  return [
    corrections.length > 0 ? correctionNote(answer, searchExactly) : undefined,
    ...otherNames.map(otherNameNote),
    unmatched ? element('p', {}, unmatched) : undefined,
    ...(answer.unreached ?? []).map((host) =>
      element('p', {}, `${host} could not be searched. What is found here is without it.`),
    ),
  ].filter((note) => note !== undefined);
}

function correctionNote({ corrections }: Answer, searchExactly: () => void): HTMLElement {
  const undo = element(
    'button',
    { type: 'button', class: 'search-link' },
    'Search for ',
    element('em', {}, typedWords(corrections)),
    ' instead',
  );
  undo.addEventListener('click', searchExactly);
  return element(
    'p',
    {},
    'Showing results for ',
    element('strong', {}, correctedWords(corrections)),
    '. ',
    undo,
  );
}

function otherNameNote({ from, to, former }: OtherName): HTMLElement {
  return former
    ? element('p', {}, `${from} is now `, element('strong', {}, to))
    : element('p', {}, `${from}: also searched as `, element('strong', {}, to));
}

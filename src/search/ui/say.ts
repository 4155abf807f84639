import type { Answer, Correction, IdentifierAnswer } from '../answer.ts';

/** “1 page”, “12 pages”. */
export const pages = (count: number): string => (count === 1 ? '1 page' : `${count} pages`);

const quoted = (word: string) => `“${word}”`;

/** What is known of an identifier, as one sentence. */
export function identifierSentence({ name, status, owner, mentioned }: IdentifierAnswer): string {
  if (status === 'unknown') return `No article covers ${name}.`;
  if (status === 'owned' && owner) return `${name} is explained in ${quoted(owner.title)}.`;
  return `No page explains ${name}. ${pages(mentioned)} ${mentioned === 1 ? 'names' : 'name'} it.`;
}

/** The words that were searched for instead of those typed: “writeback, license”. */
export const correctedWords = (corrections: readonly Correction[]): string =>
  corrections.map(({ to }) => to).join(', ');

/** The words as they were typed, of those corrected. */
export const typedWords = (corrections: readonly Correction[]): string =>
  corrections.map(({ from }) => from).join(', ');

/** Names the words of the query that no page has; empty when that is all there is to say of the query anyway. */
export function unmatchedSentence({ query, unmatched }: Answer): string {
  const isAll = unmatched.length >= query.split(/\s+/).filter(Boolean).length;
  return unmatched.length === 0 || isAll
    ? ''
    : `Nothing here mentions ${unmatched.map(quoted).join(' or ')}.`;
}

/** The query with its corrections in place. */
export function correctedQuery({ query, corrections }: Answer): string {
  return corrections.reduce((text, { from, to }) => {
    const place = text.toLowerCase().indexOf(from.toLowerCase());
    return place < 0 ? text : text.slice(0, place) + to + text.slice(place + from.length);
  }, query);
}

/** How many pages answer, and what they answer. Empty when there are none. */
export function countSentence(answer: Answer): string {
  const { query, total } = answer;
  if (total === 0) return '';
  if (query === '') return `${pages(total)} with these filters.`;
  return `${pages(total)} ${total === 1 ? 'matches' : 'match'} ${quoted(correctedQuery(answer))}.`;
}

/**
 * That no page answers, and where some are near, no more than is known: one of them may be what was asked for. Empty when
 * a page answers, or when the query was an identifier, of which more is to be said.
 */
export function nothingSentence({ query, total, identifiers, partial }: Answer, filtered: boolean): string {
  if (total > 0 || identifiers.length > 0) return '';
  if (query === '') return 'No page has all of these filters.';
  const isNear = (partial?.results.length ?? 0) > 0;
  return `No page ${isNear ? 'is plainly about' : 'matches'} ${quoted(query)}${filtered ? ' with these filters' : ''}.`;
}

/** What the query seems to be about, where no article covers that; empty where it is not known. */
export function elsewhereSentence({ elsewhere, total }: Answer): string {
  return elsewhere && total === 0 ? `It sounds like ${elsewhere}, which no article here covers.` : '';
}

/** All that a person who does not see the page needs to hear of an answer. */
export function announcement(answer: Answer, filtered: boolean): string {
  const { identifiers, corrections } = answer;
  return [
    ...identifiers.map(identifierSentence),
    countSentence(answer),
    nothingSentence(answer, filtered),
    elsewhereSentence(answer),
    corrections.length > 0
      ? `Searched for ${correctedWords(corrections)} instead of ${typedWords(corrections)}.`
      : '',
    unmatchedSentence(answer),
    (answer.partial?.results.length ?? 0) > 0 ? 'The nearest pages are listed.' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

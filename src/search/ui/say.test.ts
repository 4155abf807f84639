import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer, IdentifierAnswer, Result } from '../answer.ts';
import {
  announcement,
  countSentence,
  identifierSentence,
  nothingSentence,
  unmatchedSentence,
} from './say.ts';

const answer = (parts: Partial<Answer>): Answer => ({
  query: '',
  identifiers: [],
  corrections: [],
  otherNames: [],
  unmatched: [],
  results: [],
  total: 0,
  counts: { kind: {}, cloud: {}, product: {}, area: {} },
  ...parts,
});
const identifier = (parts: Partial<IdentifierAnswer>): IdentifierAnswer => ({
  written: 'sspr 29',
  name: 'SSPR_0029',
  status: 'unknown',
  what: 'code',
  mentions: [],
  mentioned: 0,
  near: [],
  ...parts,
});
const result: Result = {
  url: '/articles/a/license/',
  title: [],
  kind: 'licensing',
  clouds: [],
  reason: { by: 'text' },
  excerpt: [],
  headings: [],
  words: [],
};
const typo = { from: 'Writebak', to: 'writeback' };

const counts: readonly [string, Partial<Answer>, string][] = [
  ['one page', { query: 'a', total: 1 }, '1 page matches “a”.'],
  ['several pages', { query: 'a', total: 12 }, '12 pages match “a”.'],
  [
    'the corrected query',
    { query: 'writebak fails', corrections: [typo], total: 2 },
    '2 pages match “writeback fails”.',
  ],
  ['no query', { total: 14 }, '14 pages with these filters.'],
  ['no page', { query: 'a' }, ''],
];
for (const [name, parts, words] of counts) {
  test(`pages are counted: ${name}`, () => assert.equal(countSentence(answer(parts)), words));
}

const nothings: readonly [string, Partial<Answer>, boolean, string][] = [
  ['of a query', { query: 'zzzz' }, false, 'No page matches “zzzz”.'],
  ['of a query with filters', { query: 'zzzz' }, true, 'No page matches “zzzz” with these filters.'],
  ['of filters alone', {}, true, 'No page has all of these filters.'],
  ['when a page answers', { query: 'a', total: 1 }, false, ''],
  ['when more is known of an identifier', { query: 'SSPR_0029', identifiers: [identifier({})] }, false, ''],
];
for (const [name, parts, filtered, words] of nothings) {
  test(`that no page answers is said ${name}`, () =>
    assert.equal(nothingSentence(answer(parts), filtered), words));
}

const identifiers: readonly [Partial<IdentifierAnswer>, string][] = [
  [{ status: 'unknown', name: 'SSPR_9999' }, 'No article covers SSPR_9999.'],
  [{ status: 'named', mentioned: 1 }, 'No page explains SSPR_0029. 1 page names it.'],
  [{ status: 'named', mentioned: 3 }, 'No page explains SSPR_0029. 3 pages name it.'],
  [{ status: 'owned', owner: { url: '/a/', title: 'Fix it' } }, 'SSPR_0029 is explained in “Fix it”.'],
];
for (const [parts, words] of identifiers) {
  test(`an identifier that is ${parts.status}: ${words}`, () =>
    assert.equal(identifierSentence(identifier(parts)), words));
}

const unmatched: readonly [string, string[], string][] = [
  ['reset outlook', ['outlook'], 'Nothing here mentions “outlook”.'],
  ['reset outlook pizza', ['outlook', 'pizza'], 'Nothing here mentions “outlook” or “pizza”.'],
  ['outlook', ['outlook'], ''],
  ['reset', [], ''],
];
for (const [query, words, sentence] of unmatched) {
  test(`words that no page has are named unless they are all: ${query}`, () =>
    assert.equal(unmatchedSentence(answer({ query, unmatched: words })), sentence));
}

test('all of it is announced, the identifier first', () => {
  const parts = {
    query: 'SSPR_9999 Writebak outlook',
    identifiers: [identifier({ name: 'SSPR_9999' })],
    corrections: [typo],
    unmatched: ['outlook'],
    total: 3,
  };
  assert.equal(
    announcement(answer(parts), false),
    'No article covers SSPR_9999. 3 pages match “SSPR_9999 writeback outlook”. ' +
      'Searched for writeback instead of Writebak. Nothing here mentions “outlook”.',
  );
});

test('where nothing answers, who cannot see the page hears that there is something near', () => {
  const near = { words: ['password'], results: [result], total: 1 };
  assert.equal(
    announcement(answer({ query: 'coffee password', unmatched: ['coffee'], partial: near }), false),
    'No page is plainly about “coffee password”. Nothing here mentions “coffee”. The nearest pages are listed.',
  );
});

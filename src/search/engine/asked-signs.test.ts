import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestSubject } from './asked-evidence.ts';
import { type AskedTerm, askedSigns, countBy } from './asked-signs.ts';

/** So many questions of others that a word of a few is rare. */
const OTHERS = 1000;

/** Two pages with two questions each, a subject with two, and one of each with many. */
const sizes = {
  owners: [0, 0, 1, 1, 2, 2, ...Array(OTHERS).fill(3), ...Array(OTHERS).fill(4)],
  questions: [2, 2, 2, OTHERS, OTHERS],
  isPage: [true, true, false, true, false],
};
const term = (written: string, ...questions: number[]): AskedTerm => ({
  written,
  questions,
  counts: countBy(questions, (question) => sizes.owners[question] ?? 0),
});

test('the page that is asked for with the words is the likeliest, and its questions are most alike', () => {
  const { of, nearestPage, nearestElsewhere } = askedSigns(
    [term('phone', 0, 1), term('stolen', 0), term('code', 2)],
    sizes,
  );
  const likely = of.map((signs) => signs.likely);
  assert.deepEqual(likely.toSorted((a, b) => b - a)[0], likely[0]);
  assert.ok((of[0]?.alike ?? 0) > (of[1]?.alike ?? 0));
  assert.equal(of[2]?.alike, 0);
  assert.ok(nearestPage > 0.5 && nearestElsewhere === 0);
});

test('words that are asked with elsewhere lean there, and words nobody asks with a little', () => {
  const leaning = (...terms: AskedTerm[]) => askedSigns(terms, sizes).leaning;
  assert.ok(leaning(term('phone', 0, 1, 2)) > 0);
  assert.ok(leaning(term('cake', 4, 5)) < leaning(term('zebra')));
  assert.ok(leaning(term('zebra')) < 0);
});

test('a subject is named only where somebody asks for it nearly as the query does', () => {
  assert.equal(nearestSubject(askedSigns([term('bake', 4), term('cake', 4, 5)], sizes)), 0);
  assert.equal(nearestSubject(askedSigns([term('phone', 0), term('cake', 4)], sizes)), undefined);
  assert.equal(nearestSubject(askedSigns([term('cake', 4, 5)], sizes)), undefined);
  const pages = { ...sizes, isPage: sizes.isPage.map(() => true) };
  assert.equal(nearestSubject(askedSigns([term('bake', 4), term('cake', 4, 5)], pages)), undefined);
});

test('a subject that is asked for in one word is named for that', () => {
  const asked = (alone: number) => askedSigns([term('bake', 4)], sizes, { alone });
  assert.equal(nearestSubject(asked(4)), 2);
  assert.equal(nearestSubject(asked(0)), undefined);
});

test('a query of words that say nothing is idle', () => {
  assert.equal(askedSigns([term('how'), term('the')], sizes).isIdle, true);
  assert.equal(askedSigns([term('how'), term('phone', 0)], sizes).isIdle, false);
});

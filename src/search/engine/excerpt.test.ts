import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptOf, placesOf } from './excerpt.ts';
import { runsOf } from './runs-of.ts';

const show = (runs: { text: string; hit: boolean }[]) =>
  runs.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

test('the stretch with the most different terms is shown, with dots where text is left out', () => {
  const words = placesOf('a b license c d e f g writeback license h i j k');
  const hits = new Map([
    [2, 0],
    [8, 1],
    [9, 0],
  ]);
  assert.equal(show(excerptOf(words, hits, 6)), '… g [writeback] [license] h i j …');
});

test('a short text is shown whole', () => {
  assert.equal(show(excerptOf(placesOf('one two'), new Map([[1, 0]]), 10)), 'one [two]');
});

test('only the section asked for is shown', () => {
  const words = placesOf('title here the text follows and ends');
  assert.equal(show(excerptOf(words, new Map([[0, 0]]), 10, 2, 5)), 'the text follows');
});

test('a mark leaves punctuation out, and markup stays text', () => {
  assert.deepEqual(
    runsOf(['("<b>reset</b>",', 'then'], (index) => index === 0),
    [
      { text: '("<', hit: false },
      { text: 'b>reset</b', hit: true },
      { text: '>", then', hit: false },
    ],
  );
});

test('no words give no runs', () => {
  assert.deepEqual(excerptOf([], new Map(), 5), []);
});

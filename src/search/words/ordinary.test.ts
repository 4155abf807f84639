import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bloomFilter, ordinaryWords } from './build-ordinary.ts';
import { commonWords } from './common-words.ts';
import { correct } from './correct.ts';
import { ordinaryPartOf, readOrdinary } from './ordinary.ts';
import { createVocabulary } from './vocabulary.ts';

test('a filter has every word that was put in', () => {
  const words = commonWords();
  const has = readOrdinary(bloomFilter(words));
  assert.equal(words.filter((word) => !has(word)).length, 0);
});

test('a filter has about two other words in a hundred', () => {
  const words = commonWords();
  const has = readOrdinary(bloomFilter(words.filter((_, index) => index % 2 === 0)));
  const others = words.filter((_, index) => index % 2 === 1);
  const wrong = others.filter(has).length / others.length;
  assert.ok(wrong > 0.01 && wrong < 0.03, `${wrong}`);
});

test('a filter without words, and a file without bytes, have none', () => {
  assert.equal(readOrdinary(bloomFilter([]))('reset'), false);
  assert.equal(readOrdinary(new Uint8Array())('reset'), false);
});

test('the common words are ordinary English, its forms, and names of companies and software', () => {
  const words = new Set(commonWords());
  for (const word of ['printer', 'printers', 'router', 'kitten', 'banana', 'mailbox', 'kubernetes', 'lyft']) {
    assert.ok(words.has(word), word);
  }
  for (const word of ['pasword', 'organisation', 'cat', 'blorptik', "don't"])
    assert.ok(!words.has(word), word);
});

test('the file of a site protects every common word from correction and from being split', () => {
  const site = createVocabulary(
    [{ words: ['pointer', 'route', 'reset', 'word', 'press'].sort(), pages: [9, 9, 9, 9, 9] }],
    9,
  );
  const parts = ordinaryWords(site);
  const isOrdinary = (word: string) =>
    readOrdinary(parts[ordinaryPartOf(word, parts.length)] ?? new Uint8Array())(word);
  const common = commonWords();
  assert.deepEqual(
    common.filter((word) => correct(word, site, isOrdinary)),
    [],
  );
  assert.deepEqual(
    common.filter((word) => site.splitOf(word) && !isOrdinary(word)),
    [],
  );
  assert.ok(isOrdinary('printer') && isOrdinary('wordpress'));
  const bytes = parts.reduce((sum, { length }) => sum + length, 0);
  assert.ok(bytes < 1000, `${bytes} bytes: only words in danger are in them`);
  assert.ok(Math.max(...parts.map(({ length }) => length)) < bytes / 4, 'one part is a small one');
});

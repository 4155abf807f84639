import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stemmer } from 'stemmer';
import { commonWords } from './common-words.ts';
import { parseVocabulary } from './parse-vocabulary.ts';
import { serialiseVocabulary } from './serialise-vocabulary.ts';
import { createVocabulary } from './vocabulary.ts';

const site = createVocabulary(
  [
    { words: ['passed', 'password', 'reset', 'sign', 'signin'], pages: [4, 100, 80, 20, 16] },
    { words: ['back', 'flow', 'happy', 'in', 'locked', 'out'], pages: [20, 1, 2, 100, 30, 40] },
    { words: ['words', 'workflow', 'write', 'writeback'], pages: [16, 8, 30, 23] },
  ],
  200,
);

test('parts come together in order', () => {
  assert.deepEqual(site.words, site.words.toSorted());
  assert.equal(site.pageCount, 200);
});

test('a word is on as many pages as its part says, any other on none', () => {
  assert.deepEqual(
    ['password', 'back', 'writeback', 'writeb', 'zebra', ''].map(site.pages),
    [100, 20, 23, 0, 0, 0],
  );
});

for (const { word, known } of [
  { word: 'password', known: true },
  { word: 'passwords', known: true },
  { word: 'resetting', known: true },
  { word: 'happiness', known: true },
  { word: 'writebak', known: false },
  { word: 'zebra', known: false },
  { word: '', known: false },
]) {
  test(`"${word}" is ${known ? '' : 'not '}known, by itself or its stem`, () => {
    assert.equal(site.knows(word), known);
  });
}

test('a word is known by any other of its stem, throughout English', () => {
  // Others of a stem are only looked for among words that begin alike.
  const families = Map.groupBy(commonWords(), stemmer);
  const heads = [...families.values()].flatMap(([head]) => head ?? []);
  const { parts } = serialiseVocabulary(new Map(heads.map((word) => [word, 1])));
  const vocabulary = createVocabulary(
    parts.map((part) => parseVocabulary(part)),
    1,
  );
  assert.deepEqual(
    [...families.values()].flat().filter((word) => !vocabulary.knows(word)),
    [],
  );
});

for (const { prefix, starts } of [
  { prefix: 'pass', starts: true },
  { prefix: 'writeback', starts: true },
  { prefix: 'writebak', starts: false },
  { prefix: 'z', starts: false },
]) {
  test(`${starts ? 'some' : 'no'} word starts with "${prefix}"`, () => {
    assert.equal(site.startsAny(prefix), starts);
  });
}

for (const { first, second, compound } of [
  { first: 'write', second: 'back', compound: 'writeback' },
  { first: 'sign', second: 'in', compound: 'signin' },
  { first: 'locked', second: 'out', compound: undefined },
]) {
  test(`${first} ${second} is written as ${compound ?? 'two words'}`, () => {
    assert.equal(site.compoundOf(first, second), compound);
  });
}

for (const { word, parts, why } of [
  { word: 'passwordreset', parts: ['password', 'reset'], why: 'two words' },
  { word: 'lockedout', parts: ['locked', 'out'], why: 'of three letters and more' },
  { word: 'writeback', parts: ['write', 'back'], why: 'a word itself may be two as well' },
  { word: 'resetin', parts: ['reset', 'in'], why: 'a short word that links is run into a long one' },
  { word: 'inreset', parts: ['in', 'reset'], why: 'or a long one into it' },
  { word: 'passwordinreset', parts: ['password', 'in', 'reset'], why: 'it stands between two long ones' },
  { word: 'inback', parts: undefined, why: 'a short word is not split off another' },
  { word: 'resetzz', parts: undefined, why: 'two letters that are no word are not split off' },
  { word: 'backflow', parts: undefined, why: 'one half is too rare' },
  { word: 'zebrareset', parts: undefined, why: 'one half is unknown' },
]) {
  test(`${word} is ${parts ? parts.join(' and ') : 'not split'}: ${why}`, () => {
    assert.deepEqual(site.splitOf(word), parts);
  });
}

test('a word that is being typed will be the one on most pages that begins so', () => {
  const typed = createVocabulary(
    [{ words: ['pass', 'password', 'passwords', 'phone'], pages: [2, 9, 4, 7] }],
    10,
  );
  assert.equal(typed.completed('pas'), 'password');
  assert.equal(typed.completed('passwords'), 'passwords');
  assert.equal(typed.completed('pz'), undefined);
  assert.equal(typed.completed('z'), undefined);
});

test('of two ways to split, the one with the more frequent rarer half is taken', () => {
  const words = ['app', 'apps', 'sign', 'ign'];
  const split = createVocabulary([{ words: words.toSorted(), pages: [10, 9, 3, 5] }], 10);
  assert.deepEqual(split.splitOf('appsign'), ['app', 'sign']);
});

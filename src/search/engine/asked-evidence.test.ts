import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeAsked } from './asked-evidence.ts';
import { type AskedTerm, askedSigns, countBy } from './asked-signs.ts';
import type { Evidence } from './evidence.ts';
import type { Carded } from './page-card.ts';

const sizes = {
  owners: [0, 0, 1, 1],
  questions: [2, 2],
  isPage: [true, false],
};
const term = (written: string, ...questions: number[]): AskedTerm => ({
  written,
  questions,
  counts: countBy(questions, (question) => sizes.owners[question] ?? 0),
});

const page = (id: string, score: number): Carded => ({
  page: { id, score, matched: new Map(), load: () => Promise.reject(new Error('not asked for')) },
  card: { url: `/${id}/`, title: id, clouds: [], aliases: [], headings: [] },
});
const pages = [page('plain', 3), page('asked', 2)];
const ownerOf = new Map([['asked', 0]]);
const evidence = (odds: number, named = 0): Evidence => ({
  judge: () => ({ odds, named, literal: named }),
  odds: () => odds,
  hasEnough: () => false,
});
const first = (judged: ReturnType<typeof judgeAsked>) => judged.first.map(({ page }) => page.id);

const asked = askedSigns([term('phone', 0, 1), term('stolen', 0, 1), term('verify', 0)], sizes, {
  answerable: 3,
});
const elsewhere = askedSigns([term('phone', 0), term('cake', 2, 3), term('bake', 2, 3)], sizes, {
  answerable: -3,
});

test('a page that is asked for so comes before one that only has the words, and answers', () => {
  const judged = judgeAsked(pages, evidence(-1), asked, ownerOf);
  assert.deepEqual(first(judged), ['asked', 'plain']);
  assert.ok(judged.odds > 0);
});

test('what is asked for elsewhere is not answered', () => {
  assert.ok(judgeAsked(pages, evidence(-1), elsewhere, ownerOf).odds < 0);
});

test('who types a name means its page, whatever else is asked with its words', () => {
  assert.ok(judgeAsked(pages, evidence(-1, 1), elsewhere, ownerOf).odds > 0);
});

test('one word alone may be what a page is called for, unless it is asked with far more elsewhere', () => {
  const cake = askedSigns([term('cake', 2, 3)], sizes, { answerable: -6 });
  assert.ok(judgeAsked(pages, evidence(2), cake, ownerOf).odds > 0);
  assert.ok(judgeAsked(pages, evidence(1), cake, ownerOf).odds < 0);
  const far = { ...cake, likelyElsewhere: 6 };
  assert.ok(judgeAsked(pages, evidence(2), far, ownerOf).odds < 0);
});

test('one word that no page is called for is answered where people ask for a page with it', () => {
  const word = (answerable: number) => askedSigns([term('phone', 0, 1)], sizes, { answerable });
  assert.ok(judgeAsked(pages, evidence(-5), word(4), ownerOf).odds > 0);
  assert.ok(judgeAsked(pages, evidence(-5), word(-4), ownerOf).odds < 0);
});

test('the page whose title was typed comes first, whatever is asked with its words', () => {
  const titled: Evidence = {
    judge: ({ id }) => ({ odds: 1, named: 1, literal: id === 'plain' ? 1 : 0.6 }),
    odds: () => 1,
    hasEnough: () => false,
  };
  assert.deepEqual(first(judgeAsked(pages, titled, asked, ownerOf)), ['plain', 'asked']);
});

test('one word that a page is asked for with brings that page first, and answers', () => {
  const alone = { ...askedSigns([term('phone', 0)], sizes), alone: 0 };
  const judged = judgeAsked(pages, evidence(-5), alone, ownerOf);
  assert.deepEqual(first(judged), ['asked', 'plain']);
  assert.ok(judged.odds > 0);
  const subject = { ...alone, alone: 1 };
  assert.equal(judgeAsked(pages, evidence(5), subject, ownerOf).odds, Number.NEGATIVE_INFINITY);
});

test('words that say nothing are not answered, and neither is what finds no page', () => {
  const idle = askedSigns([term('how'), term('the')], sizes);
  assert.equal(judgeAsked(pages, evidence(3), idle, ownerOf).odds, Number.NEGATIVE_INFINITY);
  assert.deepEqual(judgeAsked([], evidence(3), asked, ownerOf), {
    first: [],
    odds: Number.NEGATIVE_INFINITY,
  });
});

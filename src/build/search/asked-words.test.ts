import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedWords } from './asked-words.ts';

test('words that say nothing and numbers are left out, and questions of nothing else', () => {
  const { pages } = askedWords({
    pages: [
      { about: '/a/', questions: ['Why does my phone not ring after 24 hours?', 'how?', 'OTP via SMS'] },
    ],
    elsewhere: [],
  });
  assert.deepEqual(pages, [
    [
      ['phone', 'ring', 'after', 'hours'],
      ['otp', 'sms'],
    ],
  ]);
});

test('a word that is asked with once, and for no page, is left out', () => {
  const { pages, elsewhere } = askedWords({
    pages: [{ about: '/a/', questions: ['phone lost'] }],
    elsewhere: [{ about: 'cakes', questions: ['bake cake', 'eat cake with phone'] }],
  });
  assert.deepEqual(pages, [[['phone', 'lost']]]);
  assert.deepEqual(elsewhere, [[['cake'], ['cake', 'phone']]]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedText } from './asked-text.ts';

test('words that say nothing and numbers are left out, and questions stand in the order of their length', () => {
  const { text, pages } = askedText({
    pages: [{ about: '/a/', questions: ['Why does my phone not ring after 24 hours?', 'OTP via SMS'] }],
    elsewhere: [],
  });
  assert.equal(text, 'otp sms phone ring after hours');
  assert.deepEqual(pages, [
    [
      ['otp', 'sms'],
      ['phone', 'ring', 'after', 'hours'],
    ],
  ]);
});

test('a word that is asked with once, and for no page, is left out', () => {
  const { text, elsewhere } = askedText({
    pages: [{ about: '/a/', questions: ['phone lost'] }],
    elsewhere: [{ about: 'cakes', questions: ['bake cake', 'eat cake with phone'] }],
  });
  assert.equal(text, 'phone lost cake cake phone');
  assert.deepEqual(elsewhere, [[['cake'], ['cake', 'phone']]]);
});

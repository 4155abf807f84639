import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsOf } from './tokens.ts';

const cases: { text: string; words: string[]; why: string }[] = [
  { text: 'Reset a Password.', words: ['reset', 'a', 'password'], why: 'lower case, without punctuation' },
  { text: "the user's device", words: ['the', 'users', 'device'], why: 'an apostrophe joins' },
  { text: 'can’t sign in', words: ['cant', 'sign', 'in'], why: 'so does a typographic one' },
  { text: 'sign-in, write_back', words: ['sign', 'in', 'write', 'back'], why: 'other marks divide' },
  { text: 'Zürich naïve Ωμέγα', words: ['zurich', 'naive', 'ωμεγα'], why: 'diacritics go' },
  { text: 'İzmir', words: ['izmir'], why: 'also those that only lower case shows' },
  { text: '비밀번호', words: ['비밀번호'], why: 'syllables stay whole' },
  { text: 'SSPR_0029 x509', words: ['sspr', '0029', 'x509'], why: 'digits are part of words' },
  { text: ' \n–', words: [], why: 'nothing has no words' },
];

for (const { text, words, why } of cases) {
  test(`the words of ${JSON.stringify(text)}: ${why}`, () => {
    assert.deepEqual(wordsOf(text), words);
  });
}

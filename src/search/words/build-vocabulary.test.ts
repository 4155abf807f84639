import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildVocabulary } from './build-vocabulary.ts';

test('a word counts once on each page that has it', () => {
  const { pageCount, words } = buildVocabulary([{ text: 'reset, reset, Reset' }, { text: 'reset it' }]);
  assert.equal(pageCount, 2);
  assert.deepEqual(Object.fromEntries(words), { reset: 2, it: 1 });
});

const texts: { text: string; words: string[]; why: string }[] = [
  { text: 'sign-in', words: ['sign', 'in', 'signin'], why: 'a compound also counts joined' },
  {
    text: 'write‑back',
    words: ['write', 'back', 'writeback'],
    why: 'also with the hyphen that does not break',
  },
  {
    text: '“user’s” — don‘t…retry·café',
    words: ['users', 'dont', 'retry', 'cafe'],
    why: 'signs part words, apostrophes do not',
  },
  {
    text: '-- a-- -sign- in--out',
    words: ['sign', 'in', 'out'],
    why: 'what only has hyphens around is no compound',
  },
  { text: 'up-to-date', words: ['up', 'to', 'date', 'uptodate'], why: 'also of three words' },
  { text: 'x509 P1 0029 a sspr', words: ['sspr'], why: 'tokens with digits and single letters are no words' },
  { text: 'x'.repeat(31), words: [], why: 'nor is what is longer than 30 letters' },
];

for (const { text, words, why } of texts) {
  test(`the vocabulary of ${JSON.stringify(text)}: ${why}`, () => {
    assert.deepEqual([...buildVocabulary([{ text }]).words.keys()], words);
  });
}

test('words on fewer pages than wanted are left out', () => {
  const { words } = buildVocabulary([{ text: 'reset once' }, { text: 'reset twice' }], 2);
  assert.deepEqual(Object.fromEntries(words), { reset: 2 });
});

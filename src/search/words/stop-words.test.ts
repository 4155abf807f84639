import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isStopWord } from './stop-words.ts';
import { wordsOf } from './tokens.ts';

for (const { question, left } of [
  { question: "Why can't I reset my password?", left: ['reset', 'password'] },
  { question: 'how do I turn SSPR off', left: ['turn', 'sspr', 'off'] },
  { question: 'user is locked out of the account', left: ['user', 'locked', 'out', 'account'] },
  { question: 'sign in without a phone', left: ['sign', 'without', 'phone'] },
  { question: "it doesn't work on-premises", left: ['work', 'premises'] },
  { question: 'US Gov', left: ['us', 'gov'] },
  { question: 'what to do', left: [] },
]) {
  test(`"${question}" asks for ${left.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(
      wordsOf(question).filter((word) => !isStopWord(word)),
      left,
    );
  });
}

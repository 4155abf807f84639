import assert from 'node:assert/strict';
import { test } from 'node:test';
import { featuresOf } from '../../search/question-features.ts';
import { answerable } from '../../search/question-net.ts';
import { wordsOf } from '../../search/words/tokens.ts';
import { type Lesson, teachNet } from './teach-net.ts';

const lessons = (isAnswered: boolean, questions: readonly string[]): Lesson[] =>
  questions.map((question) => ({ question, isAnswered }));
const taught = teachNet([
  ...lessons(true, [
    'how long is a code valid',
    'how long does a code live',
    'code is not valid any more',
    'reset code never comes',
    'reset my password',
    'password reset code',
  ]),
  ...lessons(false, [
    'how long is a train ticket valid',
    'train never comes',
    'how long does a cake live in the fridge',
    'bake a cake',
    'cake and train',
    'buy a ticket for the train',
  ]),
]);

function oddsOf(question: string): number {
  const { words, pairs } = featuresOf(wordsOf(question));
  return answerable(
    [...words, ...pairs].flatMap((feature) => {
      const row = taught.rows.get(feature);
      return row ? [row] : [];
    }),
    taught.head,
  );
}

test('what is asked like what pages answer is told from what is asked elsewhere', () => {
  for (const question of ['is my code valid', 'password code', 'reset never comes']) {
    assert.ok(oddsOf(question) > 0, question);
  }
  for (const question of ['ticket for a cake', 'how long does the train live'])
    assert.ok(oddsOf(question) < 0, question);
});

test('what was asked with only once is not learnt', () => {
  assert.ok(taught.rows.has('cake') && taught.rows.has('how long'));
  assert.ok(!taught.rows.has('fridg'));
});

test('the same lessons teach the same', () => {
  const some = lessons(true, ['reset a code', 'a code']);
  assert.deepEqual(teachNet(some), teachNet(some));
});

test('no lessons teach nothing, and make a network that can be asked', () => {
  const { rows, head } = teachNet([]);
  assert.equal(rows.size, 0);
  assert.ok(Number.isFinite(answerable([], head)));
});

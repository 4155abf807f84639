import assert from 'node:assert/strict';
import { test } from 'node:test';
import { titleOfQuestions } from './title-of-questions.ts';

const cases: readonly [string, string][] = [
  ['Scoping question for permission to access data', 'Permission to access data'],
  ['problemscopingquestions studio (classic)', 'Studio (classic)'],
  ['Backup failure - Scoping Questions', 'Backup failure'],
  ['Scoping questions', 'Scoping questions'],
  ['Quota request', 'Quota request'],
];
for (const [pageTitle, subject] of cases) {
  test(`${pageTitle} is about ${subject}`, () => assert.equal(titleOfQuestions({ pageTitle }), subject));
}

test('a title of its own goes before that of the page', () => {
  assert.equal(titleOfQuestions({ title: 'Sign-in', pageTitle: 'x' }), 'Sign-in');
});

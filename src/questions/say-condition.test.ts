import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sayCondition } from './say-condition.ts';

const questions = [
  { id: 'kind', label: 'What fails?', options: [{ value: 'signin', text: 'Signing in (any way)' }] },
  { id: 'since', label: 'Did it ever work:', options: [] },
];
const cases: readonly [string | undefined, string | undefined][] = [
  [undefined, undefined],
  ['null', undefined],
  ['True', undefined],
  ['kind == signin', '“What fails” is “Signing in (any way)”'],
  [
    'kind==signin && since != Yes',
    '“What fails” is “Signing in (any way)”, and “Did it ever work” is not “Yes”',
  ],
  ['since == Yes || since == No', '“Did it ever work” is “Yes”, or “Did it ever work” is “No”'],
  ['since != null', '“Did it ever work” is answered'],
  ['gone == Yes', 'an earlier answer makes it necessary'],
  ['(((', 'an earlier answer makes it necessary'],
];
for (const [visibility, expected] of cases) {
  test(`${visibility ?? 'no condition'} is ${expected ?? 'always'}`, () => {
    assert.equal(sayCondition({ visibility }, questions), expected);
  });
}

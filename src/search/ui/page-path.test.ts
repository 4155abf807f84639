import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pagePath } from './page-path.ts';

for (const [url, words] of [
  ['/articles/password-reset/sspr-0029/', 'Password reset › sspr-0029'],
  ['/articles/password-reset/faq/fairfax/#limits', 'Password reset › faq › fairfax'],
  ['/codes/33004/', 'Codes › 33004'],
  ['/how-to/', 'How to'],
  ['https://compute.example/articles/vm/start/#a', 'compute.example › Vm › start'],
] as const) {
  test(`the path of ${url}`, () => assert.equal(pagePath(url), words));
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inClouds, needsPlan } from './article-words.ts';

for (const [plans, words] of [
  [['Microsoft Entra ID P1'], 'Needs Microsoft Entra ID P1'],
  [['Microsoft Entra ID P1', 'Microsoft Entra ID P2'], 'Needs Microsoft Entra ID P1 or P2'],
  [
    ['Microsoft 365 Business Premium', 'Microsoft Entra ID P1', 'Microsoft Entra ID P2'],
    'Needs Microsoft 365 Business Premium, Microsoft Entra ID P1, or P2',
  ],
  [['P1', 'P2'], 'Needs P1 or P2'],
] as const) {
  test(words, () => assert.equal(needsPlan(plans), words));
}

test('clouds are called by the names a reader knows', () => {
  assert.equal(inClouds(['mooncake']), 'In Azure operated by 21Vianet');
  assert.equal(inClouds(['fairfax', 'mooncake']), 'In Azure US Government and Azure operated by 21Vianet');
});

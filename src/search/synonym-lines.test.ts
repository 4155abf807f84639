import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSynonyms, writeSynonyms } from './synonym-lines.ts';

test('synonyms come back as they were written', () => {
  const synonyms = [
    { name: 'Microsoft Entra ID', also: ['Azure AD', 'Azure Active Directory'], former: true },
    { name: 'MFA', also: ['two-step verification'], former: false },
  ];
  assert.deepEqual(readSynonyms(writeSynonyms(synonyms)), synonyms);
  assert.deepEqual(readSynonyms(writeSynonyms([])), []);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflectionsOf } from './inflections.ts';

for (const [word, forms] of Object.entries({
  ban: ['bans', 'banned', 'banning'],
  enable: ['enables', 'enabled', 'enabling'],
  policy: ['policies', 'policied', 'policying'],
  fix: ['fixes', 'fixed', 'fixing'],
  settings: [],
  opened: [],
  ad: [],
  x509: [],
})) {
  test(`${word} has ${forms.length > 0 ? `the forms ${forms.join(', ')}` : 'no other forms'}`, () => {
    assert.deepEqual(inflectionsOf(word), forms);
  });
}

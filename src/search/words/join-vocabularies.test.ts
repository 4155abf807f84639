import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinVocabularies } from './join-vocabularies.ts';

test('the words of all, in order, each once with the pages of all', () => {
  const one = { words: ['backup', 'vault'], pages: [3, 1] };
  const other = { words: ['agent', 'backup', 'Zone'.toLowerCase()], pages: [2, 4, 5] };
  assert.deepEqual(joinVocabularies([one, other]), {
    words: ['agent', 'backup', 'vault', 'zone'],
    pages: [2, 7, 1, 5],
  });
  assert.deepEqual(joinVocabularies([]), { words: [], pages: [] });
});

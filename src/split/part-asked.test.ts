import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { partAsked } from './part-asked.ts';

const yaml = `# How people ask.
- page: /articles/sql/lock/
  asked:
    - the database does not let me in
- page: /codes/e1/
  asked:
    - what is this number
`;

test('only the pages that a part has are left, and no file without pages', () => {
  const left = partAsked(yaml, (page) => page === '/codes/e1/') ?? '';
  assert.deepEqual(parse(left), [{ page: '/codes/e1/', asked: ['what is this number'] }]);
  assert.equal(
    partAsked(yaml, () => false),
    undefined,
  );
});

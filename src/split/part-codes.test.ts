import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { partCodes } from './part-codes.ts';

const yaml = 'family: {id: a}\ncodes:\n  - id: A1\n  - id: 4711\n    article: Other\n';

test('only the codes that are needed are left, and no family without codes', () => {
  assert.deepEqual(parse(partCodes(yaml, (code) => code === 'A1') ?? '').codes, [{ id: 'A1' }]);
  assert.deepEqual(parse(partCodes(yaml, (_, article) => article === 'Other') ?? '').codes, [
    { id: 4711, article: 'Other' },
  ]);
  assert.equal(
    partCodes(yaml, () => false),
    undefined,
  );
});

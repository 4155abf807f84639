import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleKeys } from './article.ts';
import { articleFields } from './article-fields.ts';
import { openCloudNames } from './clouds.ts';
import { kindNames } from './kinds.ts';
import { selfHelpTypeNames } from './self-help-types.ts';

test('every key is a field, in order, with its sentence', () => {
  assert.deepEqual(
    articleFields().map(({ name }) => name),
    articleKeys,
  );
  for (const { name, means } of articleFields()) assert.match(means, /\.$/, name);
});

test('the required fields are the five an article cannot be without', () => {
  const required = articleFields().filter(({ required }) => required);
  assert.deepEqual(
    required.map(({ name }) => name),
    ['pageTitle', 'description', 'articleId', 'kind', 'reviewed'],
  );
});

test('closed sets are those of the tables', () => {
  const closed = articleFields().filter(({ values }) => values.length > 0);
  assert.deepEqual(Object.fromEntries(closed.map(({ name, values }) => [name, values])), {
    selfHelpType: selfHelpTypeNames,
    cloudEnvironments: openCloudNames,
    disableClouds: openCloudNames,
    kind: kindNames,
  });
  assert.equal(closed.find(({ name }) => name === 'selfHelpType')?.byDefault, 'generic');
});

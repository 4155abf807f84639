import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { articleKeys } from './article.ts';
import { openCloudNames } from './clouds.ts';
import { jsonSchemas } from './json-schema.ts';
import { kindNames } from './kinds.ts';

test('the files editors read are what the schemas say; if not, run npm run schema', async () => {
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    const file = JSON.parse(await readFile(`.vscode/schemas/${name}.schema.json`, 'utf8'));
    assert.deepEqual(file, JSON.parse(JSON.stringify(schema)), name);
  }
});

test('an editor gets the same keys, required keys and closed sets as the build', () => {
  const { article } = jsonSchemas();
  const properties = article.properties as Record<
    string,
    { enum?: string[]; description?: string; anyOf?: unknown[] }
  >;
  assert.deepEqual(Object.keys(properties), articleKeys);
  assert.deepEqual(article.required, ['pageTitle', 'description', 'articleId', 'kind', 'reviewed']);
  assert.equal(article.additionalProperties, false);
  assert.deepEqual(properties['kind']?.enum, kindNames);
  assert.match(
    JSON.stringify(properties['cloudEnvironments']),
    new RegExp(`"enum":${JSON.stringify(openCloudNames)}`.replace(/[[\]]/g, '\\$&')),
  );
});

test('every key of an article has a sentence', () => {
  const properties = jsonSchemas().article.properties as Record<string, { description?: string }>;
  for (const [key, { description }] of Object.entries(properties))
    assert.match(description ?? '', /\.$/, key);
});

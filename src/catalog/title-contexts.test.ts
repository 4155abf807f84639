import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleSchema } from '../schemas/article.ts';
import { titleContexts } from './title-contexts.ts';

const article = (id: string, service: string, fields: Record<string, unknown> = {}) => ({
  id,
  service,
  data: articleSchema.parse({
    pageTitle: 'Cannot connect',
    description: 'x',
    articleId: id.replace('/', '-'),
    kind: 'troubleshooting',
    reviewed: '2026-01-01',
    ...fields,
  }),
});

test('a title that stands alone needs nothing', () => {
  assert.deepEqual(
    titleContexts([article('a/b', 'Storage')], ({ service }) => service),
    new Map(),
  );
});

test('one title is told apart by product, then by what differs, then by name', () => {
  const contexts = titleContexts(
    [
      article('a/one', 'Storage'),
      article('a/two', 'Virtual Machines', { resourceTags: 'linux' }),
      article('a/three', 'Virtual Machines', { resourceTags: 'windows', pageTitle: 'cannot CONNECT' }),
      article('a/four', 'Key Vault', { cloudEnvironments: 'mooncake' }),
      article('a/five', 'Key Vault', { selfHelpType: 'rca' }),
      article('a/six', 'Key Vault', { selfHelpType: 'rca' }),
    ],
    ({ service }) => service,
  );
  assert.deepEqual(Object.fromEntries(contexts), {
    'a/one': 'Storage',
    'a/two': 'Virtual Machines · linux',
    'a/three': 'Virtual Machines · windows',
    'a/four': 'Key Vault',
    'a/five': 'Key Vault · root cause · five',
    'a/six': 'Key Vault · root cause · six',
  });
  assert.equal(new Set(contexts.values()).size, contexts.size);
});

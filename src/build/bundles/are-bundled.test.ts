import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogOf } from '../../api/test/catalogs.ts';
import { areBundled, filesApart } from './are-bundled.ts';

const catalog = catalogOf([{ articleId: 'a', supportTopicIds: ['32000001'] }, { articleId: 'b' }]);
const files = filesApart(catalog);

test('an article is three files, a topic two', () => {
  const one = catalogOf([{ articleId: 'a', supportTopicIds: ['32000001'] }]);
  assert.equal(files - filesApart(one), 3);
  assert.equal(filesApart(one) - filesApart(catalogOf([{ articleId: 'a' }])), 2);
});

test('single files as long as the host takes them, bundles from the first too many', () => {
  assert.deepEqual(
    [files, files - 1, undefined].map((limit) => areBundled(catalog, limit)),
    [false, true, false],
  );
});

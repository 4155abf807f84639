import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogOf } from '../../api/test/catalogs.ts';
import { topicRoutes } from '../../catalog/topic-routes.ts';
import { areBundled, filesApart } from './are-bundled.ts';

const catalog = catalogOf([{ articleId: 'a', supportTopicIds: ['32000001'] }, { articleId: 'b' }]);
const files = filesApart(catalog);

test('every article, topic page and product counts, and a page that an article has in one cloud', () => {
  const one = catalogOf([{ articleId: 'a', supportTopicIds: ['32000001'] }]);
  // Its page, its twin, its JSON, and what search shows of it.
  assert.equal(files - filesApart(one), 4);
  const untold = catalogOf([{ articleId: 'a' }]);
  // The topic in each form, and its JSON.
  assert.equal(filesApart(one) - filesApart(untold), topicRoutes(one).length + 1);
  const inClouds = { ...catalogOf([{ articleId: 'a' }]), cloudPages: () => ['fairfax' as const] };
  assert.equal(filesApart(inClouds) - filesApart(untold), 2);
});

test('single files as long as the host takes them, bundles from the first too many', () => {
  assert.deepEqual(
    [files, files - 1, undefined].map((limit) => areBundled(catalog, limit)),
    [false, true, false],
  );
});

import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import { discoverySolutionsFile } from '../api/discovery-solutions.ts';
import { indexFile } from '../api/index-file.ts';
import { everyRequest } from '../api/requests.ts';
import { selfHelpFile } from '../api/self-help.ts';
import { ourCatalog } from '../api/test/catalogs.ts';
import { siteFetch } from '../api/test/site-fetch.ts';
import { readContent } from '../checks/read-content.ts';
import { createClient } from '../client/client.ts';
import { markdownTwin } from '../markdown/twin.ts';
import { openCloudNames } from '../schemas/clouds.ts';
import { hostTable } from './facts.ts';
import { catalogFromContent } from './from-content.ts';
import { topicRoutes } from './topic-routes.ts';

const content = await readContent('content', []);
const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
});

describe('pages for clouds', async () => {
  const catalog = await ourCatalog();
  const bodies = new Map(content.articles.map(({ id, body }) => [id, body]));

  test('an article has one exactly where its text differs', () => {
    const { facts } = catalog;
    let pages = 0;
    for (const article of catalog.articles) {
      const text = (cloud: (typeof openCloudNames)[number]) =>
        markdownTwin(article, bodies.get(article.id) ?? '', 'mdx', {
          origin: '',
          hosts: facts.clouds.get(cloud)?.hosts ?? {},
          facts,
          cloud,
        });
      const differ = openCloudNames.filter(
        (cloud) => article.data.cloudEnvironments.includes(cloud) && text(cloud) !== text('public'),
      );
      assert.deepEqual(catalog.cloudPages(article), differ, article.id);
      pages += differ.length;
    }
    assert.ok(pages > 150 && pages < catalog.articles.length * 4, String(pages));
  });

  test('an answer leads to the page for the cloud, and to the article’s own where there is none', () => {
    const article = catalog.article('password-reset/no-email');
    assert.ok(article);
    assert.equal(catalog.pathIn(article, 'fairfax'), `${article.path}fairfax/`);
    for (const cloud of ['public', 'blackforest'] as const)
      assert.equal(catalog.pathIn(article, cloud), article.path);
  });

  test('in another cloud’s text, what holds elsewhere is left out and nothing public is linked', () => {
    const article = catalog.article('password-reset/no-email');
    assert.ok(article);
    const inCloud = (cloud: (typeof openCloudNames)[number]) =>
      markdownTwin(article, bodies.get(article.id) ?? '', 'mdx', {
        origin: '',
        hosts: catalog.facts.clouds.get(cloud)?.hosts ?? {},
        facts: catalog.facts,
        cloud,
      });
    assert.match(inCloud('mooncake'), /oe\.21vianet\.com/);
    assert.doesNotMatch(inCloud('fairfax'), /oe\.21vianet\.com/);
    assert.match(inCloud('mooncake'), /\(global documentation\)/);
    assert.doesNotMatch(inCloud('usnat'), /\]\(https:\/\/(?!mysignins\.eaglex\.ic\.gov)/);
    assert.match(inCloud('usnat'), /\(public internet, not reachable from USNat\)/);
  });
});

for (const cloud of openCloudNames) {
  describe(`a site for ${cloud} alone`, () => {
    const catalog = catalogFromContent(content, cloud);

    test('holds the articles of that cloud, and pages for no other', () => {
      const own = content.articles.filter(({ data }) => data?.cloudEnvironments.includes(cloud));
      assert.deepEqual(catalog.articles.map(({ id }) => id).sort(), own.map(({ id }) => id).sort());
      assert.deepEqual(
        catalog.articles.flatMap((article) => catalog.cloudPages(article)),
        [],
      );
      const clouds = new Set(topicRoutes(catalog, false).map((route) => route.cloud));
      assert.deepEqual(clouds, new Set([undefined, cloud]));
      assert.equal(hostTable(catalog.facts).rows.length, 1);
    });

    test('its files know that cloud alone', () => {
      const index = indexFile(catalog);
      assert.deepEqual(index.openClouds, [cloud]);
      assert.deepEqual(new Set(Object.values(index.clouds)), new Set([cloud]));
      const named = JSON.stringify([
        discoverySolutionsFile(catalog, '32565598'),
        catalog.articles.map((article) => selfHelpFile(catalog, article).properties.x.clouds),
      ]);
      for (const other of openCloudNames) assert.equal(named.includes(`"${other}"`), other === cloud, other);
    });

    test('the client answers as the resolver does, and means that cloud where none is named', async () => {
      globalThis.fetch = siteFetch(catalog, 'https://site.test');
      const client = createClient('https://site.test');
      const requests = [
        ...everyRequest(catalog),
        ...openCloudNames.map((cloud) => ({ supportTopicId: '32045826', cloud })),
      ];
      for (const request of requests) {
        const { match, reasons, articles, asked } = await client.resolve(request);
        const expected = catalog.resolve(request);
        assert.deepEqual(
          { match, reasons, asked, articles: articles.map(({ url }) => new URL(url).pathname) },
          {
            match: expected.match,
            reasons: expected.reasons,
            asked: expected.asked,
            articles: expected.results.map(({ path }) => path),
          },
          JSON.stringify(request),
        );
      }
      assert.equal((await client.resolve({ supportTopicId: '32045826' })).asked.cloud, cloud);
      const other = cloud === 'public' ? 'fairfax' : 'public';
      assert.deepEqual((await client.resolve({ supportTopicId: '32045826', cloud: other })).reasons, [
        'bad-cloud',
      ]);
    });
  });
}

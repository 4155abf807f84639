import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import type { Catalog } from '../catalog/catalog.ts';
import type { ResolveRequest } from '../catalog/resolve.ts';
import { createClient } from '../client/client.ts';
import { openCloudNames } from '../schemas/clouds.ts';
import { discoveryIds, discoverySolutionsFile } from './discovery-solutions.ts';
import { readAnswer } from './read-answer.ts';
import { everyRequest, testSet } from './requests.ts';
import { catalogOf, ourCatalog } from './test/catalogs.ts';
import { randomCatalog } from './test/random-catalog.ts';
import { siteFetch } from './test/site-fetch.ts';

/** One answer, however it is asked for. What only a built site or a browser can tell is in `e2e/four-ways.spec.ts`. */
interface Answer {
  match: string;
  reasons: readonly string[];
  articles: readonly string[];
}

const base = 'https://site.test';
const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
});

function clientOf(catalog: Catalog) {
  globalThis.fetch = siteFetch(catalog, base);
  return createClient(base);
}

function resolved(catalog: Catalog, request: ResolveRequest): Answer {
  const { match, reasons, results } = catalog.resolve(request);
  return { match, reasons, articles: results.map(({ data }) => data.articleId) };
}

async function fromClient(client: ReturnType<typeof createClient>, request: ResolveRequest): Promise<Answer> {
  const { match, reasons, articles } = await client.resolve(request);
  return { match, reasons, articles: articles.map(({ articleId }) => articleId) };
}

describe('our content', async () => {
  const catalog = await ourCatalog();
  const requests = everyRequest(catalog);

  test('there is something to compare', () => {
    assert.ok(requests.length > 700);
    for (const match of ['exact', 'other-product', 'product', 'none'])
      assert.ok(
        requests.some((request) => catalog.resolve(request).match === match),
        match,
      );
  });

  test('the client answers as the resolver does, and reads the request as it does', async () => {
    const client = clientOf(catalog);
    for (const request of requests) {
      assert.deepEqual(
        await fromClient(client, request),
        resolved(catalog, request),
        JSON.stringify(request),
      );
      assert.deepEqual((await client.resolve(request)).asked, catalog.resolve(request).asked);
    }
  });

  test('discoverySolutions answers as the resolver does', () => {
    const files = new Map(discoveryIds(catalog).map((id) => [id, discoverySolutionsFile(catalog, id)]));
    for (const request of requests) {
      const { supportTopicId, cloud = 'public', productPesId } = request;
      const file = files.get(supportTopicId);
      if (!file) continue;
      const answer = readAnswer(file, cloud, productPesId);
      assert.deepEqual(
        answer && { match: answer.match, reasons: answer.reasons, articles: answer.solutionIds },
        resolved(catalog, request),
        JSON.stringify(request),
      );
      if (productPesId === undefined && cloud === 'public')
        assert.equal(file.value[0]?.properties.match, catalog.resolve(request).match);
    }
  });

  for (const { topic, products } of testSet) {
    test(`${topic} of the portal’s test set has an article in every open cloud, for every product of it`, async () => {
      const client = clientOf(catalog);
      for (const cloud of [undefined, ...openCloudNames]) {
        for (const productPesId of [undefined, ...products]) {
          const answer = await fromClient(client, { supportTopicId: topic, productPesId, cloud });
          assert.notEqual(answer.articles[0], undefined);
          assert.equal(answer.match, 'exact');
        }
      }
    });
  }

  test('the portal’s test set: a closed cloud, and a product the topic is not of', async () => {
    const client = clientOf(catalog);
    const closed = { supportTopicId: '32045826', productPesId: '16579', cloud: 'blackforest' };
    assert.deepEqual(await fromClient(client, closed), {
      match: 'none',
      reasons: ['retired-cloud'],
      articles: [],
    });
    const other = { supportTopicId: '32045826', productPesId: '16578', cloud: 'fairfax' };
    assert.equal((await client.resolve(other)).match, 'other-product');
  });

  test('each request may be spelt as portals and people spell it', async () => {
    const client = clientOf(catalog);
    const spellings: ResolveRequest[] = [
      { supportTopicId: ' {32045826}\u200B ', productPesId: '516FE906-3A1A-2878-02FD-8DD37EA207DE' },
      { supportTopicId: 'A8CBAC0E-1040-67F7-971D-32F291E99DC0' },
      { supportTopicId: '32045826', cloud: 'USGov' },
      { supportTopicId: '32045826', cloud: 'https://ms.portal.azure.cn/#home' },
      { supportTopicId: '32045826', cloud: 'portal.azure.com.evil' },
      { supportTopicId: '32045826', cloud: 'xportal.azure.com' },
      { supportTopicId: '32045826', cloud: 'http://public/' },
      { supportTopicId: '32045826', cloud: ' moon cake ' },
      { supportTopicId: '32045826', cloud: 'constructor' },
      { supportTopicId: 'constructor' },
      { supportTopicId: '12' },
      { supportTopicId: '32045826', productPesId: 'x', cloud: 'y' },
      { supportTopicId: '', productPesId: ' ' },
      { productPesId: '16579' },
      { supportTopicId: '32045826', selfHelpType: 'Generic' },
      { supportTopicId: '32045826', selfHelpType: 'diagnostics' },
      { supportTopicId: '32045826', selfHelpType: 'nonsense' },
      { supportTopicId: '32045826', clientId: 'partnercenter' },
      { supportTopicId: '32045826', clientId: '' },
      { resourceType: 'Microsoft.AAD/Microsoft_AAD_IAM' },
      { resourceType: 'microsoft.aad/microsoft_aad_iam', cloud: 'mooncake', resourceTags: ['windowsSQL'] },
      { resourceType: 'microsoft.compute/virtualmachines', productPesId: '16579' },
      {},
    ];
    for (const request of spellings) {
      assert.deepEqual(
        await fromClient(client, request),
        resolved(catalog, request),
        JSON.stringify(request),
      );
      assert.deepEqual((await client.resolve(request)).asked, catalog.resolve(request).asked);
    }
  });
});

describe('the resource and question lanes of the portal’s test set', () => {
  const resource = {
    selfHelpType: 'resource',
    service: 'microsoft.aad',
    resource: 'Microsoft_AAD_IAM',
  } as const;
  const resourceTags = ['sspr_passwordreset'];
  const general = openCloudNames.filter((cloud) => cloud !== 'mooncake');
  const questions = [
    { articleId: 'questions', cloudEnvironments: general },
    { articleId: 'questions-ff', cloudEnvironments: ['fairfax'] },
    { articleId: 'questions-cn', cloudEnvironments: ['mooncake'] },
    { articleId: 'questions-ex', cloudEnvironments: ['usnat'] },
    { articleId: 'questions-rx', cloudEnvironments: ['ussec'] },
  ] as const;
  const catalog = catalogOf([
    ...Array.from({ length: 10 }, (_, index) => ({
      ...resource,
      resourceTags,
      articleId: `troubleshoot-${index}`,
      displayOrder: 100 + index * 99,
      cloudEnvironments: openCloudNames,
    })),
    ...Array.from({ length: 8 }, (_, index) => ({
      ...resource,
      resourceTags,
      articleId: `troubleshoot-${index}-mooncake`,
      displayOrder: 24 - index,
      cloudEnvironments: ['mooncake'] as const,
    })),
    ...questions.map((fields) => ({
      ...fields,
      selfHelpType: 'problemScopingQuestions' as const,
      supportTopicIds: ['32045826'],
      productPesIds: ['16579', '16578'],
    })),
  ]);

  test('ten articles in a general cloud; in mooncake its own eight, then the two that have no twin', async () => {
    const client = clientOf(catalog);
    const request = {
      resourceType: 'microsoft.aad/microsoft_aad_iam',
      resourceTags,
      selfHelpType: 'resource',
    };
    const ten = Array.from({ length: 10 }, (_, index) => `troubleshoot-${index}`);
    const eight = [7, 6, 5, 4, 3, 2, 1, 0].map((index) => `troubleshoot-${index}-mooncake`);
    assert.deepEqual((await fromClient(client, request)).articles, ten);
    assert.deepEqual((await fromClient(client, { ...request, cloud: 'mooncake' })).articles, [
      ...eight,
      'troubleshoot-8',
      'troubleshoot-9',
    ]);
  });

  test('each cloud has its own questions, and a topic with questions only says so', async () => {
    const client = clientOf(catalog);
    const file = discoverySolutionsFile(catalog, '32045826');
    assert.deepEqual(
      [file.value[0]?.properties.solutions, file.value[0]?.properties.x.questions.length],
      [[], 5],
    );
    const suffixes = { public: '', fairfax: '-ff', mooncake: '-cn', usnat: '-ex', ussec: '-rx' };
    for (const cloud of openCloudNames) {
      const request = { supportTopicId: '32045826', productPesId: '16579', cloud };
      const own = [`questions${suffixes[cloud]}`];
      const asked = await fromClient(client, { ...request, selfHelpType: 'problemScopingQuestions' });
      assert.deepEqual([asked.match, asked.articles], ['exact', own]);
      const answer = await fromClient(client, request);
      assert.deepEqual([answer.match, answer.articles], ['questions-only', own]);
      assert.deepEqual(readAnswer(file, cloud, '16579')?.solutionIds, own);
    }
  });
});

describe('made-up content, with everything an imported header may say', () => {
  test('the client answers as the resolver does', async () => {
    const seen = new Map<string, number>();
    for (let seed = 1; seed <= 150; seed += 1) {
      const { catalog, requests } = randomCatalog(seed);
      const client = clientOf(catalog);
      for (const request of requests) {
        const expected = resolved(catalog, request);
        assert.deepEqual(await fromClient(client, request), expected, `${seed} ${JSON.stringify(request)}`);
        seen.set(expected.match, (seen.get(expected.match) ?? 0) + 1);
        if (expected.articles.length > 2) seen.set('several', (seen.get('several') ?? 0) + 1);
      }
    }
    for (const what of [
      'exact',
      'other-product',
      'other-cloud',
      'questions-only',
      'product',
      'none',
      'several',
    ])
      assert.ok((seen.get(what) ?? 0) > 50, `${what}: ${seen.get(what)}`);
  });

  test('discoverySolutions answers as the resolver does', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const { catalog } = randomCatalog(seed);
      const files = new Map(discoveryIds(catalog).map((id) => [id, discoverySolutionsFile(catalog, id)]));
      for (const request of everyRequest(catalog)) {
        const file = files.get(request.supportTopicId);
        if (!file) continue;
        const answer = readAnswer(file, request.cloud ?? 'public', request.productPesId);
        assert.deepEqual(
          answer && { match: answer.match, reasons: answer.reasons, articles: answer.solutionIds },
          resolved(catalog, request),
          `${seed} ${JSON.stringify(request)}`,
        );
      }
    }
  });
});

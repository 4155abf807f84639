import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { articleSchema } from '../schemas/article.ts';
import { cloudSchema } from '../schemas/cloud.ts';
import { codeFamilySchema } from '../schemas/code.ts';
import { productSchema } from '../schemas/product.ts';
import { topicSchema } from '../schemas/topic.ts';
import { createCatalog } from './catalog.ts';
import { guidRoutes } from './guid-routes.ts';
import { describeRequest, explain } from './say.ts';
import { topicRoutes } from './topic-routes.ts';

function article(id: string, fields: Record<string, unknown> = {}) {
  const data = articleSchema.parse({
    pageTitle: id,
    description: `About ${id}.`,
    articleId: id.replace('/', '-'),
    kind: 'troubleshooting',
    reviewed: '2026-11-22',
    ...fields,
  });
  return { id, data, entry: undefined };
}

const everywhere = 'public, fairfax, mooncake, usnat, ussec';
const topicGuid = '92c2396d-0000-4000-8000-000000000001';
const serviceGuid = '516fe906-3a1a-2878-02fd-8dd37ea207de';

const catalog = createCatalog({
  articles: [
    article('reset/faq', { kind: 'faq', supportTopicIds: ['32000001'], productPesIds: ['14785'] }),
    article('reset/broken', {
      supportTopicIds: ['32000001'],
      productPesIds: ['16579'],
      cloudEnvironments: everywhere,
      codes: ['SSPR_0029'],
      related: ['reset-how'],
    }),
    article('reset/how', { kind: 'how-to' }),
    article('writeback/what', {
      kind: 'concept',
      supportTopicIds: ['32000002'],
      cloudEnvironments: 'mooncake',
    }),
  ],
  codeFamilies: [
    codeFamilySchema.parse({
      family: { id: 'sspr', title: 'SSPR', description: 'Codes.' },
      codes: [
        { id: 'SSPR_0029', says: 'a', means: 'b', cause: 'c', actionNeeded: true },
        { id: 'SSPR_0030', says: 'a', means: 'b', cause: 'c', actionNeeded: true },
      ],
    }),
  ],
  topics: [
    topicSchema.parse({
      id: '32000001',
      title: 'Reset',
      products: '16579',
      clouds: everywhere,
      guids: [{ guid: topicGuid, product: 16579 }],
    }),
  ],
  products: [productSchema.parse({ id: '16579', name: 'Sign-in', guid: serviceGuid })],
  clouds: [
    cloudSchema.parse({
      id: 'blackforest',
      name: 'Azure Germany',
      status: 'retired',
      retiredOn: '2021-10-29',
      reviewed: '2026-11-22',
    }),
  ],
  changes: [],
});

const ids = (articles: readonly { id: string }[]) => articles.map(({ id }) => id);

describe('the catalog answers by', () => {
  test('address and article id, whatever its case', () => {
    assert.equal(catalog.article('reset/faq')?.path, '/articles/reset/faq/');
    assert.equal(catalog.byArticleId('RESET-FAQ')?.id, 'reset/faq');
    assert.equal(catalog.article('reset/none'), undefined);
  });

  test('topic, product, cloud, kind and area', () => {
    assert.deepEqual(ids(catalog.byTopic('32000001')), ['reset/broken', 'reset/faq']);
    assert.deepEqual(ids(catalog.byProduct('16579')), ['reset/broken']);
    assert.deepEqual(ids(catalog.byCloud('mooncake')), ['reset/broken', 'writeback/what']);
    assert.deepEqual(ids(catalog.byCloud('public')), ['reset/broken', 'reset/faq', 'reset/how']);
    assert.deepEqual(ids(catalog.byKind('how-to')), ['reset/how']);
    assert.deepEqual(ids(catalog.byArea('writeback')), ['writeback/what']);
    assert.deepEqual(catalog.kinds, ['troubleshooting', 'how-to', 'faq', 'concept']);
    assert.deepEqual(catalog.byKind('licensing'), []);
  });

  test('code, with the article that owns it', () => {
    assert.equal(catalog.code('sspr_0029')?.owner?.id, 'reset/broken');
    assert.equal(catalog.code('SSPR_0030')?.owner, undefined);
    assert.equal(catalog.code('SSPR_9999'), undefined);
  });

  test('topics of the table and topics only an article names', () => {
    assert.deepEqual(catalog.topicIds, ['32000001', '32000002']);
  });
});

test('related articles always hold the nearest of the kinds that lead to each other', () => {
  const many = Array.from({ length: 12 }, (_, index) => article(`reset/x${index}`, { kind: 'concept' }));
  const far = ['faq', 'licensing'].map((kind) => article(`reset/z-${kind}`, { kind }));
  const area = createCatalog({
    articles: [article('reset/broken'), ...many, ...far],
    codeFamilies: [],
    topics: [],
    products: [],
    clouds: [],
    changes: [],
  });
  const broken = area.article('reset/broken');
  const related = broken ? ids(area.related(broken)) : [];
  assert.equal(related.length, 8);
  assert.deepEqual(related.slice(-2), ['reset/z-faq', 'reset/z-licensing']);
});

test('related articles: declared first, then by shared topic, then the rest of the area', () => {
  const related = (id: string) => {
    const found = catalog.article(id);
    return found ? ids(catalog.related(found)) : [];
  };
  assert.deepEqual(related('reset/broken'), ['reset/how', 'reset/faq']);
  assert.deepEqual(related('reset/faq'), ['reset/broken', 'reset/how']);
  assert.deepEqual(related('writeback/what'), []);
});

describe('topic pages', () => {
  const paths = (large: boolean) => topicRoutes(catalog, large).map(({ path }) => path);

  test('a small site has every form, for every cloud and product', () => {
    const all = paths(false);
    assert.equal(all.length, 7 * 3 + 7 * 2);
    assert.deepEqual(all.slice(0, 4), [
      '32000001',
      '32000001/pes/14785',
      '32000001/pes/16579',
      '32000001/public',
    ]);
    assert.ok(all.includes('32000001/blackforest/pes/16579'));
  });

  test('a large site has each topic, and the clouds that other articles answer', () => {
    assert.deepEqual(paths(true), [
      '32000001',
      '32000001/fairfax',
      '32000001/mooncake',
      '32000001/usnat',
      '32000001/ussec',
      '32000002',
      '32000002/mooncake',
    ]);
  });

  test('GUIDs of topics and of services have pages', () => {
    assert.deepEqual(guidRoutes(catalog), [{ guid: serviceGuid, pesId: '16579' }, { guid: topicGuid }]);
  });
});

describe('what is said of an answer', () => {
  const say = (request: Parameters<typeof catalog.resolve>[0]) => {
    const resolution = catalog.resolve(request);
    return [describeRequest(catalog, resolution), ...explain(catalog, resolution)];
  };

  test('nothing but the topic when it is exact', () => {
    assert.deepEqual(say({ supportTopicId: '32000001' }), ['Support topic 32000001, Reset']);
  });

  test('a GUID is shown as the topic and product it stands for', () => {
    assert.deepEqual(say({ supportTopicId: topicGuid }), [
      'Support topic 32000001, Reset · product 16579, Sign-in',
    ]);
  });

  test('another product, another cloud, a closed cloud and an unknown topic are each said', () => {
    assert.deepEqual(
      say({ supportTopicId: '32000001', productPesId: '99999', cloud: 'fairfax' })[1],
      'This article is written for the same topic in another product than product 99999. Names and steps may differ.',
    );
    assert.deepEqual(
      say({ supportTopicId: '32000002' })[1],
      'No article covers this support topic in Azure (global).',
    );
    assert.deepEqual(
      say({ supportTopicId: '32000001', cloud: 'blackforest' })[1],
      'Azure Germany closed on 29 October 2021. Nothing here is written for it.',
    );
    assert.deepEqual(say({ supportTopicId: '39999999' })[1], 'No article covers this support topic.');
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { indexFile } from '../api/index-file.ts';
import { catalogOf } from '../api/test/catalogs.ts';
import { siteFetch } from '../api/test/site-fetch.ts';
import { createClient } from '../client/client.ts';
import { outcomeOf } from './outcome.ts';
import { readParameters } from './parameters.ts';

const base = 'https://site.test';
const catalog = catalogOf(
  [
    { articleId: 'one', supportTopicIds: ['32000001'], productPesIds: ['16579'] },
    { articleId: 'b-one', supportTopicIds: ['32000002'], displayOrder: 1 },
    { articleId: 'a-two', supportTopicIds: ['32000002'], displayOrder: 2 },
    { articleId: 'asked', supportTopicIds: ['32000003'], selfHelpType: 'problemScopingQuestions' },
  ],
  {
    products: [
      { id: '16579', name: 'Sign-in' },
      { id: '14785', name: 'Directory' },
    ],
    topics: [{ id: '32000001', title: 'A topic', products: ['16579'], clouds: [] }],
    questions: [
      {
        articleId: 'form',
        selfHelpType: 'problemScopingQuestions',
        supportTopicIds: ['32000004'],
        productPesIds: [],
        cloudEnvironments: ['public', 'fairfax'],
        resourceTags: [],
      },
    ],
  },
);
const index = indexFile(catalog);
const realFetch = globalThis.fetch;
before(() => {
  globalThis.fetch = siteFetch(catalog, base);
});
after(() => {
  globalThis.fetch = realFetch;
});

const ask = (search: string) =>
  outcomeOf(readParameters(search, Object.keys(index.selfHelpTypes)), {
    client: createClient(base),
    index,
    retired: { blackforest: '2021-10-29' },
  });
const shown = async (search: string) => {
  const outcome = await ask(search);
  assert.ok(outcome.kind === 'shown', JSON.stringify(outcome));
  return { ...outcome, articles: outcome.articles.map(({ articleId }) => articleId) };
};

describe('goes', () => {
  for (const [search, url] of [
    ['supportTopicId=32000001&productPesId=16579', `${base}/articles/area/one/`],
    ['productPesId=14785', '/p/14785/'],
    ['supportTopicId=32000004', '/t/32000004/'],
    ['supportTopicId=32000001&trustedAuthority=https://portal.unknown.example', `${base}/articles/area/one/`],
  ] as const) {
    test(search, async () => assert.deepEqual(await ask(search), { kind: 'go', url }));
  }
});

test('a form of questions in another cloud or product is shown where it stands, with what it is', async () => {
  for (const more of ['cloud=fairfax', 'productPesId=16579']) {
    const { articles, notes, checklist } = await shown(`supportTopicId=32000004&${more}`);
    assert.deepEqual([articles, checklist], [[], '/t/32000004/']);
    assert.match(notes.join(' '), /No article covers this topic yet/);
  }
});

test('several exact answers are a list, in order, with nothing to explain', async () => {
  const { articles, notes } = await shown('supportTopicId=32000002');
  assert.deepEqual([articles, notes], [['b-one', 'a-two'], []]);
});

test('another product, another cloud: what was asked, what is shown, and why', async () => {
  const { title, asked, articles, notes } = await shown('topicId=32000001&pesId=14785&cloud=usgov');
  assert.equal(title, 'A topic');
  assert.equal(asked, 'Support topic 32000001, A topic · product 14785, Directory · Azure US Government');
  assert.deepEqual(articles, ['one']);
  assert.equal(notes.length, 2);
  assert.match(notes[0] ?? '', /written for global Azure, not for Azure US Government/);
  assert.match(notes[1] ?? '', /another product than Directory/);
});

test('a closed cloud names the day, and leads to the same in each open cloud', async () => {
  const { title, articles, notes, inOpenClouds } = await shown('supportTopicId=32000001&cloud=blackforest');
  assert.equal(title, 'Azure Germany is closed');
  assert.deepEqual(articles, []);
  assert.match(notes[0] ?? '', /closed on 29 October 2021/);
  assert.deepEqual(
    inOpenClouds.map(({ cloud }) => cloud),
    ['public', 'fairfax', 'mooncake', 'usnat', 'ussec'],
  );
});

test('questions only: they are shown, and said to be no article', async () => {
  const { articles, notes } = await shown('supportTopicId=32000003');
  assert.deepEqual(articles, ['asked']);
  assert.match(notes[0] ?? '', /Have these answers ready/);
});

test('an unknown topic of a known product leads to the product; of none, nowhere', async () => {
  const known = await shown('supportTopicId=39999999&productPesId=16579');
  assert.deepEqual(known.product, { name: 'Sign-in', url: '/p/16579/' });
  assert.deepEqual(known.notes, ['No article covers this support topic.']);
  assert.equal((await shown('supportTopicId=39999999')).product, undefined);
});

test('nonsense is refused as a whole, each value with what was expected', async () => {
  const outcome = await ask('supportTopicId=javascript:alert(1)&productPesId=x&cloud=fairfx&selfHelpType=z');
  assert.ok(outcome.kind === 'refused');
  assert.deepEqual(
    outcome.faults.map(({ name, value }) => [name, value]),
    [
      ['selfHelpType', 'z'],
      ['supportTopicId', 'javascript:alert(1)'],
      ['productPesId', 'x'],
      ['cloud', 'fairfx'],
    ],
  );
  assert.match(outcome.faults.at(-1)?.expected ?? '', /Did you mean "fairfax"\?/);
});

test('nothing asked is nothing answered', async () => {
  assert.deepEqual(await ask('?url=https://evil.example'), { kind: 'nothing', unread: ['url'] });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Facts } from '../catalog/facts.ts';
import type { CloudFacts } from '../schemas/cloud.ts';
import type { OpenCloud } from '../schemas/clouds.ts';
import { cloudsThatDiffer } from './cloud-text.ts';

const article = { path: '/articles/area/a/', data: { pageTitle: 'A', description: 'A.', sources: [] } };
const others = ['fairfax', 'mooncake'] as const satisfies OpenCloud[];

function cloudsOf(body: string, rows: Partial<Record<OpenCloud, string>>): OpenCloud[] {
  const clouds = Object.entries(rows).map(([id, portal]) => [id, { id, hosts: { portal } }]);
  const facts = {
    limits: new Map([['users', { id: 'users', value: '10', clouds: { mooncake: '5' } }]]),
    clouds: new Map(clouds as [string, CloudFacts][]),
    blades: new Map(),
    changes: [],
    plans: undefined,
  } as unknown as Facts;
  return cloudsThatDiffer(
    article as unknown as Parameters<typeof cloudsThatDiffer>[0],
    body,
    'mdx',
    facts,
    others,
  );
}

const link = 'Open <PortalLink to="portal" path="/home" />.';
const cases: [why: string, body: string, rows: Partial<Record<OpenCloud, string>>, OpenCloud[]][] = [
  ['a text that asks for nothing', 'Text.', { public: 'a.test', fairfax: 'b.test' }, []],
  ['clouds that the table does not know', link, {}, []],
  [
    'a cloud with a portal of its own',
    link,
    { public: 'a.test', fairfax: 'b.test' },
    ['fairfax', 'mooncake'],
  ],
  ['rows that say the same', link, { public: 'a.test', fairfax: 'a.test', mooncake: 'a.test' }, []],
  ['a number of one cloud, whatever the table knows', 'Add <Limit id="users" /> users.', {}, ['mooncake']],
  ['words for one cloud', '<CloudOnly clouds={["fairfax"]}>\n\nHere.\n\n</CloudOnly>', {}, ['fairfax']],
  [
    'an address that leaves the cloud',
    '[A](https://c.test/).',
    { public: 'a.test', fairfax: 'b.test' },
    ['fairfax'],
  ],
];

for (const [why, body, rows, clouds] of cases) {
  test(`where a text differs: ${why}`, () => assert.deepEqual(cloudsOf(body, rows), clouds));
}

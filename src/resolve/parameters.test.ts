import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readParameters } from './parameters.ts';

const types = ['generic', 'resource', 'diagnostics'];
const request = (search: string) => {
  const { faults, unread, request } = readParameters(search, types);
  assert.deepEqual([faults, unread], [[], []]);
  return Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined));
};

describe('what an address asks', () => {
  for (const [search, expected] of [
    ['?supportTopicId=32045826', { supportTopicId: '32045826' }],
    ['SUPPORTTOPICIDS=32045826&PesId=16579', { supportTopicId: '32045826', productPesId: '16579' }],
    ['problemClassificationId=A&serviceId=B', { supportTopicId: 'A', productPesId: 'B' }],
    ['support-topic-id=1&support_topic_id=1', { supportTopicId: '1' }],
    ['cloudEnvironments=Fairfax&selfhelptype=GENERIC', { cloud: 'Fairfax', selfHelpType: 'GENERIC' }],
    ['resourceTags=windows,%20linux&resourcetag=sql', { resourceTags: ['windows', ' linux', 'sql'] }],
    ['trustedAuthority=https%3A%2F%2Fportal.azure.us&l=en', { cloud: 'https://portal.azure.us' }],
    ['trustedAuthority=https%3A%2F%2Fportal.azure.us&cloud=mooncake', { cloud: 'mooncake' }],
    [
      'resourceId=/subscriptions/s/resourceGroups/g/providers/Microsoft.Sql/servers/a/databases/b',
      { resourceType: 'Microsoft.Sql/servers/databases', hasResource: true },
    ],
    [
      'resourceType=Microsoft.X/y&resourceId=/subscriptions/s',
      { resourceType: 'Microsoft.X/y', hasResource: true },
    ],
    ['supportTopicId=&cloud=%20', {}],
    ['', {}],
  ] as const) {
    test(search, () => assert.deepEqual(request(search), expected));
  }
});

describe('what is refused, by name, with what was found and what was expected', () => {
  for (const [search, name, value, expected] of [
    ['supportTopicId=1&topicId=2', 'supportTopicId', '1, 2', /given more than once$/],
    [`cloud=${'x'.repeat(5000)}`, 'cloud', `${'x'.repeat(79)}…`, /^a cloud or/],
    ['resourceType=<script>', 'resourceType', '<script>', /such as Microsoft\.Compute/],
    ['resourceType=//evil.example', 'resourceType', '//evil.example', /^a provider and a type/],
    [
      'selfHelpType=genric',
      'selfHelpType',
      'genric',
      /: generic, resource, diagnostics\. Did you mean "generic"\?$/,
    ],
    [`resourceTags=${'a,'.repeat(30)}`, 'resourceTags', undefined, /^at most 20/],
  ] as const) {
    test(search.slice(0, 40), () => {
      const [fault, ...others] = readParameters(search, types).faults;
      assert.deepEqual([fault?.name, others], [name, []]);
      if (value) assert.equal(fault?.value, value);
      assert.match(fault?.expected ?? '', expected);
    });
  }
});

test('names that mean nothing are said, and change nothing', () => {
  assert.deepEqual(readParameters('__proto__=1&constructor=2&url=https://evil.example', types).unread, [
    '__proto__',
    'constructor',
    'url',
  ]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contextOf, readContext, withContext } from './context.ts';

const asked = {
  trustedAuthority: 'https://portal.azure.com',
  supportTopicId: '32045826',
  productPesId: '{516FE906-3a1a-2878-02fd-8dd37ea207de}',
  cloud: 'Fairfax',
  pane: 'dark',
};

test('what the portal asked for is context, and nothing else is', () => {
  const search = new URLSearchParams({
    ...asked,
    q: 'a query',
    l: 'en.en-us',
    pageVersion: '1',
    token: 'eyJ0',
    sessionId: 's',
    resourceId: '/subscriptions/s',
    resourceType: 'microsoft.compute/virtualmachines',
  });
  assert.deepEqual(readContext(`?${search}`), asked);
});

for (const value of ['', 'x'.repeat(101), '<script>', "a'b", 'a%00b', 'a?b', 'a&b=c']) {
  test(`no context: ${value.slice(0, 40)}`, () =>
    assert.deepEqual(readContext(new URLSearchParams({ cloud: value }).toString()), {}));
}

test('names that every object has are no context', () => {
  assert.deepEqual(readContext('?__proto__=x&constructor=y&toString=z'), {});
});

test('context goes along, beside what the address says itself', () => {
  const { trustedAuthority, cloud } = asked;
  assert.equal(
    withContext('https://signpost.example/faq/?cloud=mooncake&q=a+b#part', { trustedAuthority, cloud }),
    'https://signpost.example/faq/?cloud=mooncake&q=a+b&trustedAuthority=https%3A%2F%2Fportal.azure.com#part',
  );
  assert.equal(withContext('https://signpost.example/faq/', {}), 'https://signpost.example/faq/');
});

test('going along twice changes nothing', () => {
  const once = withContext('https://signpost.example/', asked);
  assert.equal(withContext(once, asked), once);
  assert.deepEqual(readContext(new URL(once).search), asked);
});

test('where there is no storage, the address says all', () => {
  assert.deepEqual(contextOf('?cloud=fairfax'), { cloud: 'fairfax' });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isQuestion, readAddress, searchAddress } from './address.ts';

const addresses: readonly [search: string, hash: string, query: string, filters: Record<string, string>][] = [
  ['', '', '', {}],
  ['?q=no+text%20message', '', 'no text message', {}],
  ['?q=a&kind=licensing&cloud=&other=1', '', 'a', { kind: 'licensing' }],
  ['', '#q=a%26b&product=16579&area=password-reset', 'a&b', { product: '16579', area: 'password-reset' }],
  ['?q=sent', '#q=kept', 'kept', {}],
  ['?q=sent', '#main', 'sent', {}],
];
for (const [search, hash, query, filters] of addresses) {
  test(`the address ${search}${hash} is read`, () =>
    assert.deepEqual(readAddress({ search, hash }), { query, filters }));
}

test('what is written is read back, and only behind the fragment sign', () => {
  const asked = { query: '<b>&#"%', filters: { kind: 'faq', cloud: 'mooncake' } };
  const { pathname, search, hash } = new URL(searchAddress(asked), 'https://signpost.example');
  assert.deepEqual([pathname, search], ['/search/', '']);
  assert.deepEqual(readAddress({ search, hash }), asked);
});

test('nothing asked is the plain address', () => {
  assert.equal(searchAddress({ query: '', filters: {} }), '/search/');
});

for (const [hash, asks] of [
  ['#q=a', true],
  ['#kind=faq', true],
  ['#main', false],
  ['', false],
] as const) {
  test(`the fragment “${hash}” ${asks ? 'asks something' : 'only names a place'}`, () =>
    assert.equal(isQuestion(hash), asks));
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { siteCloud } from './site-cloud.ts';

test('no value is every cloud, and a name is that cloud, however it is cased', () => {
  assert.equal(siteCloud(''), undefined);
  assert.equal(siteCloud(' USNat '), 'usnat');
});

for (const [value, message] of [
  [
    'usnt',
    /"usnt" is not a cloud\. Did you mean "usnat"\? Expected one of: public, fairfax, mooncake, usnat, ussec\./,
  ],
  ['blackforest', /"blackforest" is a closed cloud\. Expected one of: public/],
  ['constructor', /"constructor" is not a cloud\./],
  ['usnat,ussec', /"usnat,ussec" is not a cloud\./],
] as const) {
  test(`refused: ${value}`, () => assert.throws(() => siteCloud(value), { message }));
}

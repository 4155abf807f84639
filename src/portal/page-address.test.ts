import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPageAddress } from './page-address.ts';

for (const [path, expected] of [
  ['/t/32045826/', { topicId: '32045826' }],
  ['/t/32045826/fairfax/', { topicId: '32045826', cloud: 'fairfax' }],
  ['/t/32045826/pes/16579/', { topicId: '32045826', productPesId: '16579' }],
  ['/t/32045826/ussec/pes/16579/', { topicId: '32045826', productPesId: '16579', cloud: 'ussec' }],
  ['/t/32045826/blackforest/', { topicId: '32045826' }],
  ['/articles/area/name/', { articleId: 'area/name' }],
  ['/articles/area/name/mooncake/', { articleId: 'area/name', cloud: 'mooncake' }],
  ['/articles/area/public/', { articleId: 'area/public' }],
  ['/p/16579/', { productPesId: '16579' }],
  ['/g/516fe906-3a1a-2878-02fd-8dd37ea207de/', { guid: '516fe906-3a1a-2878-02fd-8dd37ea207de' }],
  ['/', {}],
  ['/articles/', {}],
  ['/search/', {}],
  ['/fairfax/', {}],
] as const) {
  test(path, () => assert.deepEqual(readPageAddress(path), expected));
}

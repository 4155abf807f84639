import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parametersOfPath } from './path.ts';

for (const [path, query] of [
  ['/t/39999999/', '?supportTopicId=39999999'],
  ['/t/39999999/mooncake/', '?supportTopicId=39999999&cloud=mooncake'],
  ['/t/39999999/pes/16579/', '?supportTopicId=39999999&productPesId=16579'],
  ['/t/39999999/usnat/pes/16579', '?supportTopicId=39999999&cloud=usnat&productPesId=16579'],
  ['/t/%3Cb%3E%26cloud=x/', '?supportTopicId=%3Cb%3E%26cloud%3Dx'],
  ['/t/%E0%A4%A/', '?supportTopicId=%25E0%25A4%25A'],
  ['/g/a8cbac0e-1040-67f7-971d-32f291e99dc0/', '?supportTopicId=a8cbac0e-1040-67f7-971d-32f291e99dc0'],
  ['/t/', ''],
  ['/articles/t/39999999/', ''],
] as const) {
  test(path, () => assert.equal(parametersOfPath(path), query));
}

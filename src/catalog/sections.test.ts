import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sectionsOf } from './sections.ts';
import { serviceName } from './service-names.ts';

const item = (id: string, productPesIds: string[], service?: string, resource?: string) => ({
  id,
  data: { service, resource, productPesIds },
});

test('a provider is called what people call it, by its type, else as words', () => {
  assert.equal(serviceName('microsoft.compute', 'virtualmachines'), 'Virtual Machines');
  assert.equal(serviceName('microsoft.web', 'functions'), 'Azure Functions');
  assert.equal(serviceName('microsoft.keyvault.insights'), 'Key Vault');
  assert.equal(serviceName('microsoft.some_new-thing'), 'Some new thing');
  assert.equal(serviceName('constructor'), 'Constructor');
});

test('articles are of the section of their header, of their product, or of their folder', () => {
  const articles = [
    item('a/one', ['10001'], 'Microsoft.KeyVault', 'vaults'),
    item('a/two', ['10001']),
    item('a/three', ['10002'], undefined, 'microsoft.storage/storageAccounts, microsoft.compute/disks'),
    item('common-things/four', []),
  ];
  const sections = sectionsOf(articles, [item('ask/x', ['10003'], 'microsoft.batch')]);
  assert.deepEqual(
    sections.all.map(({ name, path, articles, products }) => [
      name,
      path,
      articles.map(({ id }) => id),
      products,
    ]),
    [
      ['Azure Batch', '/products/azure-batch/', [], ['10003']],
      ['Azure Storage', '/products/azure-storage/', ['a/three'], ['10002']],
      ['Common things', '/products/common-things/', ['common-things/four'], []],
      ['Key Vault', '/products/key-vault/', ['a/one', 'a/two'], ['10001']],
    ],
  );
  assert.equal(sections.ofProduct('10001')?.name, 'Key Vault');
  assert.equal(sections.ofProduct('19999'), undefined);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillSlots } from './slots.ts';

const guid = '01234567-89ab-cdef-0123-456789abcdef';
const other = '11111111-89ab-cdef-0123-456789abcdef';
const vm = `/subscriptions/${guid}/resourceGroups/rg-1/providers/Microsoft.Compute/virtualMachines/vm (1)`;
const nested = `/subscriptions/${guid}/resourceGroups/rg/providers/Microsoft.Sql/servers/s/databases/d`;
const view = 'https://portal.azure.us/#view/E/B/id/{resourceId}';
const path = 'https://portal.azure.us/#resource{+resourceId}/redeploy';
const owner = 'https://portal.azure.us/#view/E/B/subscriptionId/{subscriptionId}';

const filled: readonly (readonly [string, object, string])[] = [
  [view, { resourceId: vm }, `#view/E/B/id/${encodeURIComponent(vm)}`],
  [view, { resourceId: nested }, `#view/E/B/id/${encodeURIComponent(nested)}`],
  [path, { resourceId: vm }, `#resource${vm.replace(' ', '%20')}/redeploy`],
  [
    path,
    { resourceId: `/subscriptions/${guid}/providers/Microsoft.A/types/é` },
    `#resource/subscriptions/${guid}/providers/Microsoft.A/types/%C3%A9/redeploy`,
  ],
  [owner, { subscriptionId: guid }, `#view/E/B/subscriptionId/${guid}`],
  [owner, { resourceId: vm }, `#view/E/B/subscriptionId/${guid}`],
  [
    owner,
    { resourceId: vm, subscriptionId: guid.toUpperCase() },
    `#view/E/B/subscriptionId/${guid.toUpperCase()}`,
  ],
  ['https://portal.azure.us/#home', {}, '#home'],
];

for (const [template, values, hash] of filled) {
  test(`${template} with ${JSON.stringify(values)}`, () => {
    const url = fillSlots(template, values);
    assert.equal(url?.href, `https://portal.azure.us/${hash}`);
    assert.equal(url?.host, 'portal.azure.us');
  });
}

const noResource: readonly unknown[] = [
  undefined,
  null,
  42,
  {},
  [vm],
  '',
  '/',
  'javascript:alert(1)',
  'https://evil.example/',
  '//evil.example/',
  guid,
  vm.slice(1),
  `${vm}/`,
  `${vm}/extensions`,
  `${vm}/../..`,
  vm.replace('vm (1)', '..'),
  vm.replace('vm (1)', '.'),
  vm.replace('vm (1)', ' '),
  vm.replace('vm (1)', 'a%2Fb'),
  vm.replace('vm (1)', 'a#b'),
  vm.replace('vm (1)', 'a?b'),
  vm.replace('vm (1)', 'a\\b'),
  vm.replace('vm (1)', 'a"b'),
  vm.replace('vm (1)', '<script>'),
  vm.replace('vm (1)', 'a\nb'),
  vm.replace('vm (1)', 'a\u202eb'),
  vm.replace('vm (1)', 'a\ud800'),
  vm.replace('vm (1)', '{subscriptionId}'),
  vm.replace('vm (1)', 'x'.repeat(2000)),
  vm.replace(guid, 'g'),
  vm.replace('/providers', '/provider'),
  `/subscriptions/${guid}`,
  `/subscriptions/${guid}/resourceGroups/rg`,
];

for (const resourceId of noResource) {
  test(`no resource: ${JSON.stringify(resourceId)?.slice(0, 120)}`, () => {
    for (const template of [view, path]) assert.equal(fillSlots(template, { resourceId }), undefined);
  });
}

for (const subscriptionId of [undefined, null, '', 7, `{${guid}}`, `${guid}/x`, vm, '../..']) {
  test(`no subscription: ${JSON.stringify(subscriptionId)}`, () => {
    assert.equal(fillSlots(owner, { subscriptionId }), undefined);
  });
}

test('a resource of another subscription than the one that is named is refused', () => {
  for (const template of [view, owner]) {
    assert.equal(fillSlots(template, { resourceId: vm, subscriptionId: other }), undefined);
  }
});

test('a resource in another resource is not opened by its path', () => {
  assert.equal(fillSlots(path, { resourceId: nested }), undefined);
});

for (const template of [
  'http://portal.azure.com/#view/{resourceId}',
  'https://portal.azure.com{+resourceId}#x',
  'https://{resourceId}/#view',
  'https://portal.azure.com/?{resourceId}#x',
  'https://user@portal.azure.com/#view/{resourceId}',
  'javascript:{resourceId}#',
  '{resourceId}',
  'https://portal.azure.com/#view/{tenantId}',
  'https://portal.azure.com/#view/{constructor}',
  '',
]) {
  test(`no template: ${template}`, () => assert.equal(fillSlots(template, { resourceId: vm }), undefined));
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { componentNames, components, readProps } from './components.ts';

for (const name of componentNames) {
  test(`<${name}> and everything that can be given to it have a sentence`, () => {
    const { shape } = components[name];
    for (const schema of [components[name], ...Object.values(shape)]) {
      assert.match(schema.meta()?.description ?? '', /[.]$/);
    }
  });
}

test('lists are read as in frontmatter', () => {
  assert.deepEqual(readProps('LicenseRequirement', { plans: 'P1, P2' }), { plans: ['P1', 'P2'] });
  assert.deepEqual(readProps('LicenseRequirement', { plans: ['P1', 'P2'] }), { plans: ['P1', 'P2'] });
  assert.deepEqual(readProps('LicenseRequirement', {}), { plans: [] });
  assert.deepEqual(readProps('CloudOnly', { clouds: 'US Sec, mooncake' }), { clouds: ['ussec', 'mooncake'] });
});

for (const [name, given, message] of [
  ['Steps', { titel: 'a' }, '<Steps> titel is not a property. Did you mean "title"?'],
  ['Note', { title: 'a' }, '<Note> title is not a property. Expected none.'],
  ['FaqItem', {}, '<FaqItem> question is missing. Expected: The question, as a reader would ask it.'],
  ['PortalLink', { to: 'entre' }, '<PortalLink> to: "entre" is not a portal. Did you mean "entra"?'],
  [
    'PortalLink',
    {},
    '<PortalLink> to is missing. Expected: Which portal: a host of `content/clouds.yaml`. Either this or `blade` is required.',
  ],
  [
    'PortalLink',
    { to: 'portal', blade: 'A.B' },
    '<PortalLink> blade: stands beside to. Expected only one of the two.',
  ],
  [
    'PortalLink',
    { blade: 'A.B', path: '/a' },
    '<PortalLink> path: stands without to. Expected it with to only.',
  ],
  [
    'PortalLink',
    { to: 'portal', menu: 'A' },
    '<PortalLink> menu: stands without blade. Expected it with blade only.',
  ],
  [
    'PortalLink',
    { to: 'portal', parameters: 'a=b' },
    '<PortalLink> parameters: stands without blade. Expected it with blade only.',
  ],
  ['CloudOnly', { clouds: 'fairfx' }, '<CloudOnly> clouds: "fairfx" is not a cloud. Did you mean "fairfax"?'],
  ['CloudOnly', { clouds: '' }, '<CloudOnly> clouds: is empty. Expected at least one cloud.'],
  ['CloudOnly', {}, '<CloudOnly> clouds is missing. Expected: The clouds it holds for.'],
] as const) {
  test(`refused: ${message}`, () => {
    assert.throws(() => readProps(name, given), { message });
  });
}

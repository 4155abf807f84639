import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type BladeLink, isBladeLink, parseBladeLink } from './blade-link.ts';

const plain = { shape: 'link', opens: 'blade', parameters: [] } as const;
const resource = (name: string) => [{ name, value: { slot: 'resourceId' } }] as const;

/** Every form that is counted in real articles, and what it asks for. */
const links: readonly (readonly [string, BladeLink])[] = [
  ['data-blade:Ext.Blade', { id: 'Ext.Blade', ...plain }],
  ['data-blade:Ext.Blade.id.$resourceId', { id: 'Ext.Blade', ...plain, parameters: resource('id') }],
  [
    'data-blade:ext_a.Blade.ResourceId.$resourceid',
    { id: 'ext_a.Blade', ...plain, parameters: resource('ResourceId') },
  ],
  [
    'data-blade:Ext.Blade.id.$subscriptionId',
    { id: 'Ext.Blade', ...plain, parameters: [{ name: 'id', value: { slot: 'subscriptionId' } }] },
  ],
  [
    'data-blade:Ext.Blade.name.a.b.c',
    { id: 'Ext.Blade', ...plain, parameters: [{ name: 'name', value: { text: 'a.b.c' } }] },
  ],
  ['button-data-blade:Ext.Blade', { id: 'Ext.Blade', ...plain, shape: 'button' }],
  ['button-data-context:Ext.Blade', { id: 'Ext.Blade', ...plain, shape: 'button', opens: 'context' }],
  ['data-context:Ext.Blade', { id: 'Ext.Blade', ...plain, opens: 'context' }],
  ['datablade:Ext.Blade', { id: 'Ext.Blade', ...plain }],
  ['Data-Blade:Ext.Blade', { id: 'Ext.Blade', ...plain }],
  [' data-blade:Ext.Blade ', { id: 'Ext.Blade', ...plain }],
  [
    'data-blade:Ext.Blade;data-blade-uri:{$domain}',
    { id: 'Ext.Blade', ...plain, publicAddress: { form: 'home' } },
  ],
  [
    'data-blade:Ext.Blade.id.$resourceId;data-blade-uri:{$domain}/#@microsoft.onmicrosoft.com/resource/{$resourceIdDecoded}/bootDiagnostics',
    {
      id: 'Ext.Blade',
      ...plain,
      parameters: resource('id'),
      publicAddress: { form: 'resource', menu: 'bootDiagnostics' },
    },
  ],
  [
    'data-blade:Ext.Blade;data-blade-uri:{$domain}/#@microsoft.onmicrosoft.com/resource/{$resourceIdDecoded}',
    { id: 'Ext.Blade', ...plain, publicAddress: { form: 'resource' } },
  ],
  [
    'data-blade:Ext.Blade.id.$resourceId;data-blade-uri:{$domain}/#blade/Ext/Blade/id/{$resourceId}',
    { id: 'Ext.Blade', ...plain, parameters: resource('id'), publicAddress: { form: 'blade' } },
  ],
  // As Markdown writes it into a page.
  [
    'data-blade:Ext.Blade;data-blade-uri:%7B$domain%7D/#@microsoft.onmicrosoft.com/resource/%7B$resourceIdDecoded%7D/redeploy',
    { id: 'Ext.Blade', ...plain, publicAddress: { form: 'resource', menu: 'redeploy' } },
  ],
  [
    'data-blade:Ext.Blade.q.%C3%A9%2F%22',
    { id: 'Ext.Blade', ...plain, parameters: [{ name: 'q', value: { text: 'é/"' } }] },
  ],
];

for (const [address, expected] of links) {
  test(`read: ${address}`, () => {
    assert.ok(isBladeLink(address));
    assert.deepEqual(parseBladeLink(address), expected);
  });
}

const forms = 'Expected data-blade:Extension.Blade or data-blade:Extension.Blade.name.value.';
const faults: readonly (readonly [string, string])[] = [
  ['data-blade:', `"data-blade:" names no blade. ${forms}`],
  ['data-blade:Ext', `"data-blade:Ext" names no blade. ${forms}`],
  ['data-blade:Ext.Blade.id', `"data-blade:Ext.Blade.id" gives "id" no value. ${forms}`],
  ['data-blade:Ext.Bl/ade', `"data-blade:Ext.Bl/ade" is not a link to a blade. ${forms}`],
  ['data-blade:../x.y', `"data-blade:../x.y" is not a link to a blade. ${forms}`],
  ['data-blade:1Ext.Blade', `"data-blade:1Ext.Blade" is not a link to a blade. ${forms}`],
  ['data-blade:javascript:alert(1)', `"data-blade:javascript:alert(1)" names no blade. ${forms}`],
  [
    'data-blade:Ext.Blade" onclick="x',
    `"data-blade:Ext.Blade" onclick="x" is not a link to a blade. ${forms}`,
  ],
  [
    'data-blade:Ext.Blade.id.$tenantId',
    '"data-blade:Ext.Blade.id.$tenantId" asks for "$tenantId". Expected $resourceId, $subscriptionId or a value.',
  ],
  [
    'data-blade:Ext.Blade;https://evil.example',
    `"data-blade:Ext.Blade;https://evil.example" goes on with "https://evil.example", which is not ;data-blade-uri: and an address. ${forms}`,
  ],
  [
    'data-blade:Ext.Blade;data-blade-uri:https://evil.example',
    '"data-blade:Ext.Blade;data-blade-uri:https://evil.example" ends in "https://evil.example". Expected {$domain}, {$domain}/#resource/{$resourceIdDecoded}/menu or {$domain}/#blade/Extension/Blade.',
  ],
  ['data-blade:Ext.Blade.a.%', `"data-blade:Ext.Blade.a.%" holds characters no address can hold. ${forms}`],
  [
    'data-blade:Ext.Blade.a.%00',
    `"data-blade:Ext.Blade.a.%00" holds characters no address can hold. ${forms}`,
  ],
];

for (const [address, message] of faults) {
  test(`refused: ${address}`, () => assert.equal(parseBladeLink(address), message));
}

test('a lone half of a character pair is refused', () => {
  assert.match(String(parseBladeLink('data-blade:Ext.Blade.a.\ud800')), /no address can hold/);
});

test('a link of 2000 characters is read, a longer one is not', () => {
  const link = (length: number) => 'data-blade:Ext.Blade.a.'.padEnd(length, 'x');
  assert.equal(typeof parseBladeLink(link(2000)), 'object');
  assert.match(String(parseBladeLink(link(2001))), /has 2001 characters\. Expected at most 2000\.$/);
});

for (const address of [
  'https://portal.azure.com/#blade/A/B',
  'javascript:data-blade:A.B',
  'data:text/html,x',
  '',
]) {
  test(`not one of the portal’s forms: ${address}`, () => assert.equal(isBladeLink(address), false));
}

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parse } from 'yaml';
import { type Blade, bladeSchema } from '../schemas/blade.ts';
import { type CloudFacts, cloudSchema } from '../schemas/cloud.ts';
import { bladeTable } from './blade-table.ts';
import { targetOfLink, targetOfProps } from './portal-link.ts';

const row = (given: object): Blade =>
  bladeSchema.parse({ open: 'A > B', name: 'B', reviewed: '2026-11-22', ...given });
const blades = bladeTable([
  row({ id: 'HubsExtension.BrowseResource', live: true, parameters: ['resourceType'] }),
  row({
    id: 'Live.Blade',
    live: true,
    parameters: ['id', 'other'],
    menu: ['First'],
    browse: 'Microsoft.Compute/vms',
  }),
  row({ id: 'Live.Both', live: true, portals: ['entra', 'portal'] }),
  row({ id: 'Live.Own.ReactView', live: true }),
  row({ id: 'Old.Blade', browse: 'Microsoft.Compute/vms' }),
  row({ id: 'Old.Other' }),
]);
const host = 'portal.azure.us';
const place = { hosts: { portal: host }, blades };
const list = `https://${host}/#view/HubsExtension/BrowseResource/resourceType/Microsoft.Compute%2Fvms`;
const hint = { lead: 'in the Azure portal, open', open: 'A > B', lasting: false };
const moved = { ...hint, lead: 'the page may have moved: in the Azure portal, open', lasting: true };
const uri = ';data-blade-uri:{$domain}/#@microsoft.onmicrosoft.com/resource/{$resourceIdDecoded}/redeploy';

const targets: readonly (readonly [string, object])[] = [
  ['live.BLADE', { href: `https://${host}/#view/Live/Blade` }],
  ['Live.Blade.ID.a/b c', { href: `https://${host}/#view/Live/Blade/id/a%2Fb%20c` }],
  [
    'Live.Blade.id.$resourceId',
    { href: list, hint, template: `https://${host}/#view/Live/Blade/id/{resourceId}` },
  ],
  [
    'Live.Blade.id.$subscriptionId',
    { href: list, hint, template: `https://${host}/#view/Live/Blade/id/{subscriptionId}` },
  ],
  [
    `Live.Blade.id.$resourceId${uri}`,
    { href: list, hint, template: `https://${host}/#resource{+resourceId}/redeploy` },
  ],
  [`Live.Blade.id.x;data-blade-uri:{$domain}`, { href: `https://${host}/#view/Live/Blade/id/x` }],
  ['Live.Both', { href: `https://${host}/#view/Live/Both` }],
  ['Old.Blade', { href: list, hint: moved }],
  ['Old.Blade.any.$resourceId', { href: list, hint: moved }],
  [
    `old.blade.any.$resourceId${uri}`,
    { href: list, hint: moved, template: `https://${host}/#resource{+resourceId}/redeploy` },
  ],
  ['Old.Other', { href: `https://${host}/`, hint: moved }],
];

for (const [link, expected] of targets) {
  test(`data-blade:${link}`, () => assert.deepEqual(targetOfLink(`data-blade:${link}`, place), expected));
}

test('where no host is known there is no address, and what to open is said', () => {
  for (const id of ['Live.Blade', 'Old.Blade', 'Live.Both']) {
    const { href, template, hint } = targetOfLink(`data-blade:${id}`, { hosts: {}, blades });
    assert.deepEqual([href, template, hint?.open], [undefined, undefined, 'A > B']);
  }
});

test('the first portal whose host is known is the one', () => {
  const hosts = { portal: 'portal.example', entra: 'entra.example' };
  assert.equal(
    targetOfLink('data-blade:Live.Both', { hosts, blades }).href,
    'https://entra.example/#view/Live/Both',
  );
});

test('resources are not listed by a blade that is not known to open', () => {
  const { href } = targetOfLink('data-blade:Old.Blade', {
    hosts: { portal: host },
    blades: bladeTable([
      row({ id: 'Old.Blade', browse: 'A.B/c' }),
      row({ id: 'HubsExtension.BrowseResource' }),
    ]),
  });
  assert.equal(href, `https://${host}/`);
});

test('no value leads off the host, out of its place in the fragment, or out of an attribute', () => {
  for (const value of [
    'javascript:alert(1)',
    '..',
    '../..',
    '/../../x',
    '%2e%2e%2f',
    '%252F',
    '//evil.example',
    '@evil.example',
    '"><script>',
    "' onclick='x",
    '#x',
    '?x=y',
    'a&b',
    '{resourceId}',
    'ünïcödé',
    '\u202etxt',
    'x'.repeat(1900),
  ]) {
    const { href = '' } = targetOfLink(`data-blade:Live.Blade.id.${value}`, place);
    const url = new URL(href);
    assert.equal(url.host, host, value);
    assert.match(url.hash, /^#view\/Live\/Blade\/id\/[^/?#"<>{}\s]+$/, value);
    assert.equal(decodeURIComponent(url.hash.split('/')[4] ?? ''), decodeURIComponent(value));
  }
});

const written: readonly (readonly [Parameters<typeof targetOfProps>[0], string, object])[] = [
  [{ to: 'portal', path: '/#home' }, 'Azure portal', { href: `https://${host}/#home` }],
  [{ to: 'entra' }, 'Microsoft Entra admin center', {}],
  [{ blade: 'Live.Blade', menu: 'first' }, 'B', { href: `https://${host}/#view/Live/Blade/~/First` }],
  [
    { blade: 'Live.Blade', menu: 'First', parameters: 'id=a%26b&other=c+d' },
    'B',
    { href: `https://${host}/#view/Live/Blade/~/First/id/a%26b/other/c%20d` },
  ],
  [{ blade: 'live.own.reactview' }, 'B', { href: `https://${host}/#view/Live/Own.ReactView` }],
  [
    { blade: 'Live.Blade', parameters: 'id=$resourceId' },
    'B',
    { href: list, hint, template: `https://${host}/#view/Live/Blade/id/{resourceId}` },
  ],
];

for (const [props, name, target] of written) {
  test(`<PortalLink> with ${JSON.stringify(props)}`, () => {
    assert.deepEqual(targetOfProps(props, place), { target, name });
  });
}

const refused: readonly (readonly [Parameters<typeof targetOfProps>[0], string])[] = [
  [{ blade: 'Live.Blad' }, '"Live.Blad" is not in blades.yaml. Did you mean "Live.Blade"?'],
  [{ blade: 'x' }, '"x" is not in blades.yaml. Expected a blade that is listed.'],
  [{ blade: 'Live.Blade', menu: 'Frist' }, '"Frist" is not a menu item of Live.Blade. Did you mean "First"?'],
  [{ blade: 'Live.Both', menu: 'A' }, '"A" is not a menu item of Live.Both. Expected none.'],
  [
    { blade: 'Live.Blade', parameters: 'subscription=a' },
    '"subscription" is not a parameter of Live.Blade. Expected one of: id, other.',
  ],
  [{ blade: 'Live.Blade', parameters: 'id' }, 'parameters gives id no value. Expected "id=value".'],
  [
    { blade: 'Live.Blade', parameters: 'id=$tenant' },
    'parameters asks for "$tenant". Expected $resourceId, $subscriptionId or a value.',
  ],
];

for (const [props, message] of refused) {
  test(`refused: ${message}`, () => assert.throws(() => targetOfProps(props, place), { message }));
}

test('our own blades open on the host of each cloud, and nowhere else', async () => {
  const read = async (name: string) => parse(await readFile(`content/${name}.yaml`, 'utf8'));
  const ours = bladeTable((await read('blades')).map((row: unknown) => bladeSchema.parse(row)));
  const clouds: CloudFacts[] = (await read('clouds')).map((row: unknown) => cloudSchema.parse(row));
  for (const { id, hosts, status } of clouds) {
    if (status === 'retired') continue;
    for (const blade of ours.values()) {
      const { href, hint } = targetOfLink(`data-blade:${blade.id}`, { hosts, blades: ours });
      assert.ok(href && [hosts.portal, hosts.entra].includes(new URL(href).host), `${id} ${blade.id}`);
      assert.equal(hint === undefined, blade.live);
    }
  }
});

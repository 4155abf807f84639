import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cloudSchema } from '../schemas/cloud.ts';
import { site } from '../site.ts';
import { type CloudTable, outsideOf } from './outside.ts';

const row = (id: string, more: object) =>
  [id, cloudSchema.parse({ id, name: id, status: 'open', reviewed: '2026-11-22', ...more })] as const;
const clouds: CloudTable = new Map([
  row('public', { hosts: { docs: 'learn.microsoft.com' } }),
  row('fairfax', { hosts: { portal: 'portal.azure.us', docs: 'learn.microsoft.com' } }),
  row('mooncake', { hosts: { docs: 'docs.azure.cn', registration: 'account.windowsazure.cn/a?b' } }),
  row('usnat', { hosts: { portal: 'portal.azure.eaglex.ic.gov' }, isolated: true }),
]);
const unreachable = { note: 'public internet, not reachable from USNat', linked: false };

for (const [address, cloud, outside] of [
  ['https://learn.microsoft.com/a', 'public', undefined],
  ['https://anywhere.example/', 'public', undefined],
  ['https://learn.microsoft.com/a', 'fairfax', undefined],
  ['https://portal.azure.us/#x', 'fairfax', undefined],
  ['https://github.com/a', 'fairfax', { note: 'global site', linked: true }],
  ['https://learn.microsoft.com/a', 'mooncake', { note: 'global documentation', linked: true }],
  ['https://account.windowsazure.cn/c', 'mooncake', undefined],
  ['https://PORTAL.azure.eaglex.ic.gov/', 'usnat', undefined],
  ['https://portal.azure.eaglex.ic.gov.evil.example/', 'usnat', unreachable],
  ['https://learn.microsoft.com/a', 'usnat', unreachable],
  ['http://learn.microsoft.com/a', 'usnat', unreachable],
  ['//learn.microsoft.com/a', 'usnat', unreachable],
  [`${site.url}/faq/`, 'usnat', undefined],
  ['/faq/', 'usnat', undefined],
  ['mailto:a@b.example', 'usnat', undefined],
  ['https://', 'usnat', undefined],
  ['https://learn.microsoft.com/a', 'ussec', undefined],
] as const) {
  test(`${address} from ${cloud}`, () => assert.deepEqual(outsideOf(address, cloud, clouds), outside));
}

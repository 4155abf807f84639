import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cloudSchema } from '../schemas/cloud.ts';
import { linksForCloud } from './page-links.ts';

const usnat = { id: 'usnat', name: 'USNat', status: 'open', reviewed: '2026-11-22', isolated: true };
const place = {
  cloud: 'usnat',
  clouds: new Map([['usnat', cloudSchema.parse({ ...usnat, hosts: { portal: 'portal.eaglex.ic.gov' } })]]),
  articleIn: (path: string) => (path === '/articles/a/here/' ? `${path}usnat/` : undefined),
} as const;
const OUT = '<span class="outside">(public internet, not reachable from USNat)</span>';

for (const [html, expected] of [
  ['<a href="/articles/a/here/#x">W</a>', '<a href="/articles/a/here/usnat/#x">W</a>'],
  ['<a href="/articles/a/here/">W</a>', '<a href="/articles/a/here/usnat/">W</a>'],
  ['<a href="/articles/a/gone/">W</a>', 'W <span class="outside">(not written for USNat)</span>'],
  ['<a href="/codes/x/">W</a> <a href="#y">Y</a>', '<a href="/codes/x/">W</a> <a href="#y">Y</a>'],
  [
    '<a href="https://portal.eaglex.ic.gov/#v" rel="r">W</a>',
    '<a href="https://portal.eaglex.ic.gov/#v" rel="r">W</a>',
  ],
  ['<a class="k" href="https://x.example/?a=1&#38;b=2" rel="r"><em>W</em> $&</a>.', `<em>W</em> $& ${OUT}.`],
  ['<a href="&#104;ttps://x.example/">W</a>', `W ${OUT}`],
  ['<a id="place">W</a>', '<a id="place">W</a>'],
] as const) {
  test(html, () => assert.equal(linksForCloud(html, place), expected));
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownToHtml } from 'satteri';
import { articleElements } from '../markdown/plugins.ts';
import { bladeSchema } from '../schemas/blade.ts';
import { bladeTable } from './blade-table.ts';
import { escapeHtml, linkHtml } from './link-html.ts';
import { fillMarkedLinks, MARK, mayHoldBladeLinks } from './marked-links.ts';

const hint = { lead: 'in the Azure portal, open', open: 'A > B', lasting: false };
const spoken = '(in the Azure portal, open <strong>A &#62; B</strong>)';

for (const [name, target, html] of [
  [
    'an address',
    { href: 'https://a.example/?b&c' },
    '<a href="https://a.example/?b&#38;c" rel="noopener external">W</a>',
  ],
  ['no address', {}, 'W'],
  ['no address, but words', { hint }, `W <span class="portal-hint">${spoken}</span>`],
  [
    'a template',
    { href: 'https://a.example/', template: 'https://a.example/#{resourceId}', hint },
    `<a href="https://a.example/" rel="noopener external" data-portal-template="https://a.example/#{resourceId}">W</a> <span class="portal-hint" data-portal-hint>${spoken}</span>`,
  ],
  [
    'a template and words that stay',
    {
      href: 'https://a.example/',
      template: 'https://a.example/#{resourceId}',
      hint: { ...hint, lasting: true },
    },
    `<a href="https://a.example/" rel="noopener external" data-portal-template="https://a.example/#{resourceId}">W</a> <span class="portal-hint">${spoken}</span>`,
  ],
  [
    'words that stay, as nothing can be filled',
    { href: 'https://a.example/', hint },
    `<a href="https://a.example/" rel="noopener external">W</a> <span class="portal-hint">${spoken}</span>`,
  ],
] as const) {
  test(`a link with ${name}`, () => assert.equal(linkHtml(target, 'W'), html));
}

test('text cannot leave its attribute', () => {
  assert.equal(escapeHtml(`<a b="c" d='e'>&`), '&#60;a b=&#34;c&#34; d=&#39;e&#39;&#62;&#38;');
});

const place = {
  hosts: { portal: 'portal.example' },
  blades: bladeTable([
    bladeSchema.parse({
      id: 'E.B',
      name: 'B',
      live: true,
      parameters: ['q'],
      open: 'B',
      reviewed: '2026-11-22',
    }),
  ]),
};

/** A body as a page shows it: Markdown first, then the links of one cloud. */
function shown(body: string): string {
  const { html } = markdownToHtml(body, { hastPlugins: [articleElements] });
  return fillMarkedLinks(html, place).trim();
}

for (const [body, html] of [
  [
    '[a *b*](data-blade:E.B) and [c](/d)',
    '<p><a href="https://portal.example/#view/E/B" rel="noopener external">a <em>b</em></a> and <a href="/d">c</a></p>',
  ],
  [
    '[a][x]\n\n[x]: data-blade:E.B "a > b"',
    '<p><a href="https://portal.example/#view/E/B" rel="noopener external" title="a > b">a</a></p>',
  ],
  [
    `[a](<data-blade:E.B.q.é/'"&{x}>)`,
    '<p><a href="https://portal.example/#view/E/B/q/%C3%A9%2F&#39;%22%26%7Bx%7D" rel="noopener external">a</a></p>',
  ],
  [
    '[a](button-link:https://b.example/c)',
    '<p><a href="https://b.example/c" rel="noopener external" class="button-link">a</a></p>',
  ],
  ['[a](button-link:javascript:alert(1))', '<p><a rel="noopener external" class="button-link">a</a></p>'],
  ['`data-blade:E.B`', '<p><code>data-blade:E.B</code></p>'],
] as const) {
  test(`a body: ${body}`, () => assert.equal(shown(body), html));
}

test('several links in one line are each filled', () => {
  const html = shown('[a](data-blade:E.B.q.1), [b](data-blade:E.B.q.2), [c](data-blade:E.B.q.3)');
  assert.deepEqual(html.match(/\/q\/\d/g), ['/q/1', '/q/2', '/q/3']);
  assert.ok(!html.includes(MARK));
});

test('a link that cannot be read, or whose blade is not listed, is not let through', () => {
  assert.throws(() => shown('[a](data-blade:E)'), { message: /names no blade/ });
  assert.throws(() => shown('[a](data-blade:E.C)'), {
    message: '"E.C" is not in blades.yaml. Did you mean "E.B"?',
  });
});

test('only a body that names one of the forms is searched', () => {
  for (const body of ['[a](data-blade:E.B)', '[a]: DataBlade:E.B', '[a](button-data-context:E.B)'])
    assert.ok(mayHoldBladeLinks(body));
  for (const body of [undefined, '', '[a](https://b.example)']) assert.ok(!mayHoldBladeLinks(body));
});

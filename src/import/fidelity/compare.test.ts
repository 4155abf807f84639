import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Anomaly } from '../anomalies.ts';
import { compareParts } from './compare.ts';
import { partsOfMarkdown } from './parts-of-markdown.ts';
import { articleOfPage } from './parts-of-page.ts';

/** The differences as short lines. */
function compare(source: string, written: string, met: Anomaly[] = []): string[] {
  return compareParts(partsOfMarkdown(source), partsOfMarkdown(written), met).map(
    ({ what, side, value, reason = 'no reason' }) => `${side} ${what} "${value}": ${reason}`,
  );
}

const anomaly = (code: Anomaly['code'], from?: string, to?: string): Anomaly => ({
  code,
  line: 1,
  what: '',
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});

describe('a difference is found, and has a reason where the import gave one', () => {
  const cases: [string, string, string, Anomaly[], string[]][] = [
    ['none', '# A **b** [c](https://d.example)', '## A b [c](https://d.example)', [], []],
    ['a word', 'a b b', 'a b', [], ['lost word "b": no reason']],
    ['a number that is that of an item now', '<br>\n2. a', '2. a', [], ['lost word "2": list-number']],
    [
      'a number that is that of no item',
      'a 2',
      'a\n\n1. b',
      [],
      ['lost word "2": no reason', 'added word "b": no reason'],
    ],
    ['a word more', 'a', 'a b', [], ['added word "b": no reason']],
    ['a link', '[a](https://b.example/c)', 'a', [], ['lost link "https://b.example/c": no reason']],
    [
      'a link elsewhere',
      '[a](https://b.example/c)',
      '[a](https://b.example/d)',
      [],
      ['lost link "https://b.example/c": no reason', 'added link "https://b.example/d": no reason'],
    ],
    ['a heading', '## a\n\nb', 'a\n\nb', [], ['lost heading "a": no reason']],
    ['code', '```\na  b\nc\n```', 'a b c', [], ['lost code "a b c": no reason']],
    [
      'code in another line',
      '```\na\n```',
      '```\nb\n```',
      [],
      [
        'lost word "a": no reason',
        'added word "b": no reason',
        'lost code "a": no reason',
        'added code "b": no reason',
      ],
    ],
    [
      'a title',
      '# A b\n\nc',
      'c',
      [anomaly('title-heading', 'A b')],
      ['lost word "A": title-heading', 'lost word "b": title-heading', 'lost heading "A b": title-heading'],
    ],
    [
      'a title and a word of it in the text',
      '# A b\n\nb c',
      'c',
      [anomaly('title-heading', 'A b')],
      [
        'lost word "A": title-heading',
        'lost word "b": title-heading',
        'lost word "b": no reason',
        'lost heading "A b": title-heading',
      ],
    ],
    [
      'a link that was removed',
      '[a](x)',
      'a',
      [anomaly('link-unresolved', 'x')],
      ['lost link "x": link-unresolved'],
    ],
    ['a remark, which no one saw', 'a <!-- b --> c', 'a c', [], []],
    ['a script, which no one saw', 'a <script>b</script> c', 'a c', [], []],
    [
      'words in angle brackets',
      'a <b-c>',
      'a &lt;b-c>',
      [anomaly('placeholder', undefined, ' b-c ')],
      ['added word "b": placeholder', 'added word "c": placeholder'],
    ],
  ];
  for (const [name, source, written, met, expected] of cases) {
    test(name, () => assert.deepEqual(compare(source, written, met), expected));
  }
});

test('of a page, only the text of the article counts', () => {
  const html =
    '<main><h1>Title</h1><div class="prose" id="x"><h2>A</h2><p>b <a href="https://c.example/">c</a></p></div><div class="article-end">d</div></main>';
  assert.deepEqual(articleOfPage(html), {
    words: ['A', 'b', 'c'],
    links: ['https://c.example'],
    bare: [],
    headings: ['A'],
    codes: [],
    numbers: [],
  });
});

test('a bare address that only one parser makes a link is explained, another link is not', () => {
  assert.deepEqual(compare('write to joe@a.example', 'write to <joe@a.example>'), [
    'added link "mailto:joe@a.example": bare-address',
  ]);
  assert.deepEqual(compare('write to joe', '[write to joe](mailto:ann@a.example)'), [
    'added link "mailto:ann@a.example": no reason',
  ]);
});

test('on a page, and only there, a link in the portal’s own form may have become another or its words', () => {
  const source = partsOfMarkdown(
    '[a](data-blade:X.KnownBlade) [b](data-blade:X.Unknown) [c](https://d.example)',
  );
  const page = articleOfPage(
    '<div class="prose"><p><a href="https://portal.azure.com/#view/X/KnownBlade">a</a> b c</p></div>',
  );
  const reasons = (against: 'content' | 'page') =>
    compareParts(source, page, [], against).map(({ side, value, reason }) => [side, value, reason]);
  assert.deepEqual(reasons('page'), [
    ['lost', 'data-blade:X.KnownBlade', 'portal-link'],
    ['lost', 'data-blade:X.Unknown', 'portal-link'],
    ['lost', 'https://d.example', undefined],
    ['added', 'https://portal.azure.com/#view/X/KnownBlade', 'portal-link'],
  ]);
  assert.ok(reasons('content').every(([, , reason]) => reason === undefined));
});

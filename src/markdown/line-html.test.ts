import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineHtml } from './line-html.ts';

const cases: readonly [string, string][] = [
  ['Plain words', 'Plain words'],
  ["It's", 'It&#39;s'],
  [
    'See [this](https://learn.microsoft.com/x?a=1&b=2).',
    'See <a href="https://learn.microsoft.com/x?a=1&#38;b=2" rel="noopener external">this</a>.',
  ],
  ['[run](javascript:alert(1))', 'run'],
  ['<script>alert(1)</script>', '&#60;script&#62;alert(1)&#60;/script&#62;'],
  ['a <img src=x onerror=alert(1)> b', 'a &#60;img src=x onerror=alert(1)&#62; b'],
  ['**Now** run `x`', '<strong>Now</strong> run <code>x</code>'],
  ['- one\n- two', '<ul><li>one</li><li>two</li></ul>'],
];
for (const [markdown, html] of cases) {
  test(`${markdown} is ${html}`, () => assert.equal(lineHtml(markdown), html));
}

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { portableHtml } from './portable-html.ts';

const address = 'https://site.test/articles/area/name/';
const of = (body: string) =>
  portableHtml(`<main><article><div class="prose">${body}</div></article></main>`, address);

describe('what is kept', () => {
  const cases: [string, string][] = [
    ['<p>Text <strong>bold</strong><br>next</p>', '<p>Text <strong>bold</strong><br>next</p>'],
    ['<h2 id="a" class="b" style="color:red">Title</h2>', '<h2>Title</h2>'],
    ['<p>a &lt; b &amp; "c"</p>', '<p>a &lt; b &amp; &quot;c&quot;</p>'],
    ['<a href="/faq/">x</a>', '<a href="https://site.test/faq/">x</a>'],
    [
      '<a href="../other/#there" rel="noopener">x</a>',
      '<a href="https://site.test/articles/area/other/#there" rel="noopener">x</a>',
    ],
    ['<a href="#here">x</a>', '<a href="https://site.test/articles/area/name/#here">x</a>'],
    ['<a href="https://a.test/?b=1&amp;c=2">x</a>', '<a href="https://a.test/?b=1&amp;c=2">x</a>'],
    [
      '<img src="/a.png" alt="A &quot;b&quot;" onerror="x()">',
      '<img src="https://site.test/a.png" alt="A &quot;b&quot;">',
    ],
    ['<td data-label="A" colspan="2" role="cell">x</td>', '<td colspan="2">x</td>'],
    ['<ol start="3" role="list"><li>x</li></ol>', '<ol start="3"><li>x</li></ol>'],
    ['<div><div class="prose">inner</div>after</div>', '<div><div>inner</div>after</div>'],
    ['<signpost-copy><code>x</code></signpost-copy>', '<code>x</code>'],
    ['<li><input type="checkbox" aria-label="One"> One</li>', '<li>☐ One</li>'],
  ];
  for (const [given, expected] of cases) test(given, () => assert.equal(of(given), expected));
});

describe('what is dropped', () => {
  const cases: [string, string][] = [
    ['<p onclick="x()" onmouseover=x>a</p>', '<p>a</p>'],
    ['a<script>alert("</div>")</script>b', 'ab'],
    ['a<style>p{}</style>b', 'ab'],
    ['a<svg><script>x</script><a href="javascript:x">y</a><text>z</text></svg>b', 'ab'],
    ['a<button type="button">Copy</button>b', 'ab'],
    ['a<iframe src="https://a.test/"></iframe>b', 'ab'],
    ['<a href="javascript:x()">a</a>', '<a>a</a>'],
    ['<a href=" &#106;avascript:x()">a</a>', '<a>a</a>'],
    ['<a href="data:text/html,x">a</a>', '<a>a</a>'],
    ['<img src="data:image/png;base64,AA" alt="a">', '<img alt="a">'],
    ['<form action="/x"><input name="a">b</form>', 'b'],
    ['&lt;script&gt;x&lt;/script&gt;', '&lt;script&gt;x&lt;/script&gt;'],
    ['<!-- secret -->a', 'a'],
    ['<base href="https://evil.test/">a', 'a'],
    ['<object><p>a</p></object>b', 'b'],
  ];
  for (const [given, expected] of cases) test(given, () => assert.equal(of(given), expected));
});

test('only the text of the article is taken: not what is before, after or in another place of the page', () => {
  const page = `<div class="prose">menu</div><article><header>head</header><div class="wide prose"><p>text</p></div>
    <div class="prose">more</div></article><footer>foot</footer>`;
  assert.equal(portableHtml(page, address), '<p>text</p>');
});

test('a page without an article gives nothing', () => {
  assert.equal(portableHtml('<main><div class="prose">x</div></main>', address), undefined);
});

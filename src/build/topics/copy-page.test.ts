import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copyPage } from './copy-page.ts';

const head =
  '<meta property="og:type" content="article"><link rel="alternate" type="text/markdown" href="/articles/a.md">';
const article =
  '<article data-pagefind-body="true" data-kind="how-to" data-aliases="a &gt; b"><span data-pagefind-filter="cloud:public"></span><header>H</header></article>';

test('the copy says what was asked, and is neither found nor twinned itself', () => {
  assert.equal(
    copyPage(`${head}<main>${article}</main>`, 'Topic 1, "A & B"'),
    '<meta property="og:type" content="website"><main><p class="asked">Topic 1, &#34;A &#38; B&#34;</p><article><header>H</header></article></main>',
  );
});

test('what is asked is put in as it is, whatever signs it holds', () => {
  assert.match(copyPage(head + article, "$& $1 $'"), /<p class="asked">\$&#38; \$1 \$&#39;<\/p>/);
});

test('a page that is not made as articles are is refused', () => {
  assert.throws(() => copyPage(head, 'x'), /nothing like <article data-pagefind-body/);
  assert.throws(() => copyPage(article, 'x'), /nothing like <meta property="og:type"/);
});

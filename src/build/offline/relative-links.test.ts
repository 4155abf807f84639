import assert from 'node:assert/strict';
import { test } from 'node:test';
import { relativeAddress, withRelativeLinks, withRelativeUrls } from './relative-links.ts';

test('an address names its file, from where the page stands', () => {
  assert.equal(relativeAddress('/faq/?a=/b#c', '/articles/x/index.html'), '../../faq/index.html?a=/b#c');
  assert.equal(relativeAddress('/', '/index.html'), './index.html');
  assert.equal(relativeAddress('/_astro/a.css', '/404.html'), './_astro/a.css');
  assert.equal(relativeAddress('/llms.txt', '/faq/index.html'), '../llms.txt');
});

test('only the addresses of tags change, and only those of the site', () => {
  const html = [
    '<link rel="canonical" href="https://a.example/faq/"><script src="/_astro/a.js"></script>',
    '<form action="/search/"></form><a class="x" href="/faq/#q">Frage</a><a href="#here">here</a>',
    '<a href="//other.example/">other</a><p title="href=/x">&lt;a href="/faq/"&gt;</p>',
    '<!-- <a href="/faq/"> --><meta http-equiv="refresh" content="0; url=/new/">',
  ].join('\n');
  assert.equal(
    withRelativeLinks(html, '/a/index.html'),
    [
      '<link rel="canonical" href="https://a.example/faq/"><script src="../_astro/a.js"></script>',
      '<form action="../search/index.html"></form><a class="x" href="../faq/index.html#q">Frage</a><a href="#here">here</a>',
      '<a href="//other.example/">other</a><p title="href=/x">&lt;a href="/faq/"&gt;</p>',
      '<!-- <a href="/faq/"> --><meta http-equiv="refresh" content="0; url=../new/index.html">',
    ].join('\n'),
  );
});

test('the files of a style sheet too', () => {
  assert.equal(
    withRelativeUrls('a{background:url("/a.svg")}b{src:url(data:x)}c{src:url(/b.woff)}', '/_astro/a.css'),
    'a{background:url("../a.svg")}b{src:url(data:x)}c{src:url(../b.woff)}',
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPage } from './site-pages.ts';

test('links, anchors and the canonical address, however they are written', () => {
  const page = readPage(
    '/a/',
    `<html><head><link rel="canonical" href="https://x.example/b/"><link rel='icon' href='/i.svg'></head>
    <body><header class="site-header"><a href="/">Home</a></header><main id="main">
    <meta content="<img src=/no.png id=no> href=/none/ ' rel=x">
    <a title="a > b" href="/c/?x=1&amp;y=2#d">c</a> <a href=/bare/>x</a><img alt="" src="/p.png"><svg id="s"><path d="M0"></path></svg>
    <p>&lt;a href="/not/"&gt; id="no" href="/neither/"</p></main></body></html>`,
  );
  assert.deepEqual(page.links, ['/i.svg', '/', '/c/?x=1&y=2#d', '/bare/', '/p.png']);
  assert.deepEqual([...page.anchors], ['main', 's']);
  assert.equal(page.canonical, '/b/');
});

test('a part that was read before counts for every page that has it', () => {
  const known = new Map();
  const html = '<p id="x"></p><footer class="site-footer"><a href="/f/">f</a></footer>';
  const [one, two] = [readPage('/1/', html, known), readPage('/2/', html, known)];
  assert.deepEqual([one.links, two.links, [...two.anchors]], [['/f/'], ['/f/'], ['x']]);
});

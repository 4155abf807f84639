import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPage } from './read-page.ts';

const read = (html: string) => readPage('/a/', Buffer.from(html));

test('links, anchors and the canonical address, however they are written', () => {
  const page = read(
    `<!doctype html><html><head><link rel="canonical" href="https://x.example/b/"><link rel='icon' href='/i.svg'></head>
    <body><header class="site-header"><a href="/">Home</a></header><main id="main">
    <meta content="<img src=/no.png id=no> href=/none/ ' rel=x">
    <a title="a > b" href="/c/?x=1&amp;y=2#d">c</a> <a href=/bare/>x</a><img alt="" src="/p.png"><svg id="s"><path d="M0"></path></svg>
    <p>&lt;a href="/not/"&gt; id="no" href="/neither/"</p></main></body></html>`,
  );
  assert.deepEqual(page.links, ['/i.svg', '/', '/c/?x=1&y=2#d', '/bare/', '/p.png']);
  assert.deepEqual([...page.anchors], ['main', 's']);
  assert.equal(page.canonical, '/b/');
});

const rows: readonly (readonly [html: string, links: string[], anchors?: string[]])[] = [
  ['<A HREF="/no/"><AREA\n\thref\n=\n"/yes/"/>', ['/yes/']],
  ['<img src="/1.png" src="/2.png"><a href="/1/" href="/2/" id=one id=two>', ['/1.png', '/1/'], ['one']],
  ['<a href="">here</a><a href>here</a><img src=""><img src><p id="">', ['', '']],
  ['<a data-href="/no/" hrefs="/no/" data-id="no" xlink:href="/no/">', []],
  ['<use href="#no"><svg/id="s"><script src="/s.js"></script>', ['/s.js'], ['s']],
  [`<p title='"' id="a"><p title="'" id='b'><p id=c'd'>`, [], ['a', 'b', 'c']],
  ['<a href="/ü/“x”&#x2F;">ü</a><h2 id="größe">“</h2>', ['/ü/“x”/'], ['größe']],
  ['1 < 2, <3 and <= 4: <a href="/a/">a</a> > b <', ['/a/']],
  ['<a href="/a/">a</a><a href="/never closed/>', ['/a/']],
  ['<a href="/a/">a</a><a href="/never closed/" ', ['/a/']],
  ['<a href="/a/">a</a><a', ['/a/']],
  ['', []],
];

for (const [html, links, anchors = []] of rows) {
  test(`of ${html || 'nothing'}`, () => {
    const page = read(html);
    assert.deepEqual([page.links, [...page.anchors]], [links, anchors]);
  });
}

test('what was read before counts for every page that has it', () => {
  const known = new Map();
  const html = Buffer.from('<p id="ü"></p><a href="/f/?a&amp;b">f</a>');
  const [one, two] = [readPage('/1/', html, known), readPage('/2/', html, known)];
  assert.deepEqual([one.links, two.links, [...two.anchors]], [['/f/?a&b'], ['/f/?a&b'], ['ü']]);
});

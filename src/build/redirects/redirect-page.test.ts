import assert from 'node:assert/strict';
import { test } from 'node:test';
import { redirectFile, redirectPage } from './redirect-page.ts';

test('a page leads on without script, and its link says where to', () => {
  const page = redirectPage({ id: '/old/', to: '/new/?a=1&b=<script>' });
  assert.match(page, /http-equiv="refresh" content="0; url=\/new\/\?a=1&amp;b=&lt;script&gt;"/);
  assert.match(page, /<a href="\/new\/\?a=1&amp;b=&lt;script&gt;">/);
  assert.match(page, /rel="canonical" href="https:\/\/signpost\.example\/new\//);
  assert.doesNotMatch(page, /<script|style=/);
});

test('a folder has an index, a page its own name', () => {
  assert.deepEqual(
    ['/old/', '/old', '/old/a.html', '/a.b/c/'].map((id) => redirectFile({ id, to: '/' })),
    ['/old/index.html', '/old/index.html', '/old/a.html', '/a.b/c/index.html'],
  );
});

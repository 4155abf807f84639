import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { contentSecurityPolicy, headersFile, headersFor, staticWebAppConfig } from './headers.ts';

test('the files in public/ are what src/site.ts says; if not, run npm run headers', async () => {
  assert.equal(await readFile('public/_headers', 'utf8'), headersFile());
  assert.equal(await readFile('public/staticwebapp.config.json', 'utf8'), staticWebAppConfig());
});

test('no inline script or style is allowed, and only listed portals may frame', () => {
  assert.doesNotMatch(
    contentSecurityPolicy,
    /unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|nonce-|sha\d+-/,
  );
  assert.match(contentSecurityPolicy, /frame-ancestors 'self' https:\/\/portal\.azure\.com /);
  assert.doesNotMatch(contentSecurityPolicy, /http:/);
});

test('a portal of this machine is added for our own server alone', () => {
  const tried = 'http://localhost:4400';
  const policy = headersFor('/faq/', [tried])['Content-Security-Policy'];
  assert.equal(policy, `${contentSecurityPolicy} ${tried}`);
  assert.match(policy ?? '', /; frame-ancestors [^;]* http:\/\/localhost:4400$/);
  assert.doesNotMatch(headersFile() + staticWebAppConfig(), /localhost/);
});

test('hashed files are kept for good, pages are checked again each time', () => {
  assert.equal(headersFor('/_astro/a.B1c2D3.css')['Cache-Control'], 'public, max-age=31536000, immutable');
  assert.equal(
    headersFor('/pagefind/1.6.0/fragment/en_1.pf_fragment')['Cache-Control'],
    'public, max-age=31536000, immutable',
  );
  assert.equal(
    headersFor('/search/index/manifest.json')['Cache-Control'],
    'public, max-age=0, must-revalidate',
  );
  assert.equal(headersFor('/faq/')['Cache-Control'], 'public, max-age=0, must-revalidate');
  assert.equal(headersFor('/_astro/a.css')['Content-Security-Policy'], contentSecurityPolicy);
});

test('the machine interface and its client may be read from every origin, and nothing else may', () => {
  for (const path of ['/api/v1/index.json', '/api/v1/selfHelp/a.json', '/client.js', '/client.d.ts']) {
    const headers = headersFor(path);
    assert.equal(headers['Access-Control-Allow-Origin'], '*', path);
    assert.equal(headers['Cross-Origin-Resource-Policy'], 'cross-origin', path);
    assert.match(headers['Cache-Control'] ?? '', /^public, max-age=300,/, path);
    assert.equal(headers['X-Content-Type-Options'], 'nosniff', path);
  }
  assert.equal(headersFor('/client.d.ts')['Content-Type'], 'text/plain; charset=utf-8');
  for (const path of ['/', '/api/', '/client.json', '/client.js/x', '/coverage.json'])
    assert.equal(headersFor(path)['Access-Control-Allow-Origin'], undefined, path);
});

test('the configuration fits the 20 KB that Azure Static Web Apps reads', () => {
  assert.ok(Buffer.byteLength(staticWebAppConfig()) < 20_000);
});

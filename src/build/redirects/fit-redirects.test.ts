import assert from 'node:assert/strict';
import { test } from 'node:test';
import { staticWebAppConfig } from '../headers.ts';
import { hostProfiles } from '../host-profiles.ts';
import { fitRedirects } from './fit-redirects.ts';

const many = Array.from({ length: 3000 }, (_, index) => ({
  id: `/old/${index}/`,
  to: `/articles/new/${index}/`,
}));

test('as many as the 20 KB of Azure Static Web Apps hold, then pages', () => {
  const { byHost, byPage } = fitRedirects('azure-static-web-apps', many);
  assert.deepEqual([...byHost, ...byPage], many);
  const limit = hostProfiles['azure-static-web-apps'].configBytes;
  assert.ok(byHost.length > 100 && byPage.length > 0);
  assert.ok(Buffer.byteLength(staticWebAppConfig(byHost)) <= limit);
  assert.ok(Buffer.byteLength(staticWebAppConfig(many.slice(0, byHost.length + 1))) > limit);
});

test('a few all stand in the configuration', () => {
  assert.deepEqual(fitRedirects('azure-static-web-apps', many.slice(0, 3)), {
    byHost: many.slice(0, 3),
    byPage: [],
  });
});

test('Cloudflare takes 2,000, a plain folder none', () => {
  assert.equal(fitRedirects('cloudflare', many).byHost.length, 2000);
  assert.deepEqual(fitRedirects('storage', many), { byHost: [], byPage: many });
  assert.deepEqual(fitRedirects('offline', []), { byHost: [], byPage: [] });
});

test('a file that is no page goes to the host before all others, and is refused where the host cannot', () => {
  const file = { id: '/old.pdf', to: '/faq/' };
  assert.deepEqual(fitRedirects('azure-static-web-apps', [...many, file]).byHost[0], file);
  assert.throws(() => fitRedirects('storage', [...many, file]), {
    message:
      'content/redirects.yaml: Azure Storage takes no redirect of "/old.pdf", and a page cannot stand for a file. ' +
      'Expected a path that ends in a slash or in .html.',
  });
});

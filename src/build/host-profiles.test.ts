import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chosenHost, hostBudgets, hostNames, refusalOf, type SiteSize } from './host-profiles.ts';

const atTheEdge: SiteSize = {
  files: 15_000,
  bytes: 500_000_000,
  fileBytes: 25 * 1024 * 1024,
  configBytes: 20_000,
};
const fits = (size: SiteSize) =>
  hostBudgets(size).map(({ host, what, fits }) => `${host}: ${what} ${fits ? 'fit' : 'do not fit'}`);

test('each limit of each host, at its edge', () => {
  assert.deepEqual(fits(atTheEdge), [
    'Azure Static Web Apps: files fit',
    'Azure Static Web Apps: bytes fit',
    'Azure Static Web Apps: bytes of configuration fit',
    'Cloudflare Pages: files fit',
    'Cloudflare Pages: bytes of the largest file fit',
    'Azure Storage: files fit',
    'Offline: files fit',
  ]);
  for (const host of hostNames) assert.equal(refusalOf(host, atTheEdge, 'a'), undefined, host);
});

test('one over each limit', () => {
  const over: SiteSize = {
    files: 20_001,
    bytes: 500_000_001,
    fileBytes: 25 * 1024 * 1024 + 1,
    configBytes: 20_001,
  };
  assert.deepEqual(fits(over), [
    'Azure Static Web Apps: files do not fit',
    'Azure Static Web Apps: bytes do not fit',
    'Azure Static Web Apps: bytes of configuration do not fit',
    'Cloudflare Pages: files do not fit',
    'Cloudflare Pages: bytes of the largest file do not fit',
    'Azure Storage: files fit',
    'Offline: files fit',
  ]);
  assert.equal(
    refusalOf('azure-static-web-apps', over, '/index.html'),
    `The site does not fit Azure Static Web Apps:
  20,001 files, 5,001 more than the 15,000 it takes
  500,000,001 bytes, 1 more than the 500,000,000 it takes
  20,001 bytes of configuration, 1 more than the 20,000 it takes
  The largest file is /index.html.
Choose another host (SIGNPOST_HOST), or split the site by service: npm run split.`,
  );
  assert.equal(refusalOf('storage', over, '/index.html'), undefined);
});

test('the host is what is asked for, else what the site says', () => {
  assert.equal(chosenHost('cloudflare'), 'cloudflare');
  assert.equal(chosenHost(undefined), 'azure-static-web-apps');
});

test('a host that is none is refused with the nearest', () => {
  assert.throws(() => chosenHost('cloudfare'), {
    message:
      'SIGNPOST_HOST: "cloudfare" is not a host. Expected azure-static-web-apps, cloudflare, storage, offline. Did you mean "cloudflare"?',
  });
});

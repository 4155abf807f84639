import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostBudgets } from './host-profiles.ts';

const fits = (size: Parameters<typeof hostBudgets>[0]) =>
  hostBudgets(size).map(({ host, what, fits }) => `${host}: ${what} ${fits ? 'fit' : 'do not fit'}`);

test('each limit of each host, at its edge', () => {
  assert.deepEqual(fits({ files: 15_000, bytes: 500_000_000, configBytes: 20_000 }), [
    'Azure Static Web Apps: files fit',
    'Azure Static Web Apps: bytes fit',
    'Azure Static Web Apps: bytes of configuration fit',
    'Cloudflare Pages: files fit',
    'Azure Storage: files fit',
  ]);
});

test('one over each limit', () => {
  assert.deepEqual(fits({ files: 20_001, bytes: 500_000_001, configBytes: 20_001 }), [
    'Azure Static Web Apps: files do not fit',
    'Azure Static Web Apps: bytes do not fit',
    'Azure Static Web Apps: bytes of configuration do not fit',
    'Cloudflare Pages: files do not fit',
    'Azure Storage: files fit',
  ]);
});

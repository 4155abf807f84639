import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MessageChannel } from 'node:worker_threads';
import { Inbox } from './inbox.ts';

test('a page is given whether it is asked for before or after it comes, and one that never comes is an error', async () => {
  const { port1: build, port2: work } = new MessageChannel();
  const inbox = new Inbox(work);
  const before = inbox.page('/before/');
  const never = inbox.page('/never/');
  never.catch(() => undefined);
  build.postMessage({ is: 'page', data: { path: '/before/', html: 'one' } });
  build.postMessage({ is: 'page', data: { path: '/after/', html: 'two' } });
  build.postMessage({ is: 'site', data: '/dist/' });
  build.postMessage({ is: 'built', data: true });
  assert.equal(await inbox.built, true);
  assert.equal(await inbox.site, '/dist/');
  assert.equal(await before, 'one');
  assert.equal(await inbox.page('/after/'), 'two');
  await assert.rejects(never, /\/never\/ is waited for, but was not built\./);
  await assert.rejects(inbox.page('/late/'), /\/late\/ is waited for, but was not built\./);
  work.close();
});

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

test('articles are given as they are read, and all of them to whoever asks late', async () => {
  const { port1: build, port2: work } = new MessageChannel();
  const inbox = new Inbox(work);
  const article = (id: string) => ({ id, file: `${id}.md`, body: 'Text.' });
  const seen: string[] = [];
  const seeing = (async () => {
    for await (const { id } of inbox.articles()) seen.push(id);
  })();
  build.postMessage({ is: 'articles', data: [article('a'), article('b')] });
  build.postMessage({ is: 'articles', data: [] });
  build.postMessage({ is: 'articles', data: [article('c')] });
  build.postMessage({ is: 'others', data: { codes: [] } });
  await seeing;
  assert.deepEqual(seen, ['a', 'b', 'c']);
  const content = await inbox.content;
  assert.deepEqual(content, { codes: [], articles: [article('a'), article('b'), article('c')] });
  assert.equal((await Array.fromAsync(inbox.articles())).length, 3);
  work.close();
});

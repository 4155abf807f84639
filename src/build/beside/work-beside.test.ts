import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readContent } from '../../checks/read-content.ts';
import { WorkBeside } from './work-beside.ts';

const cacheDir = await mkdtemp(join(tmpdir(), 'signpost-beside-'));
after(() => rm(cacheDir, { recursive: true, force: true }));

const content = await readContent('src/build/fixtures/small', []);
const settings = { root: process.cwd(), cacheDir, markdown: '{"syntaxHighlight":false}' };

test('plain Markdown is rendered beside the build, MDX is not', async () => {
  const work = new WorkBeside(settings);
  work.someRead(content.articles);
  work.allRead(content);
  await work.rendered;
  assert.deepEqual([...work.bodies.keys()], ['area/plain']);
  assert.match(work.bodies.get('area/plain')?.html ?? '', /<del>Struck<\/del>/);
  await work.end();
});

test('what goes wrong beside the build is an error of the one who waits for it', async () => {
  const work = new WorkBeside({ ...settings, markdown: 'none' });
  work.someRead(content.articles);
  work.allRead(content);
  await assert.rejects(work.rendered, /is not valid JSON/);
  await assert.rejects(work.search, /is not valid JSON/);
});

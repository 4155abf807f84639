import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { weighPaneScript } from './pane-integration.ts';

for (const [what, files, said] of [
  ['no script', { 'panel.x.js': '1', 'pane.css': '' }, /holds 0 scripts of the pane\. Expected one/],
  ['two scripts', { 'pane.a.js': '1', 'pane.b.js': '2' }, /holds 2 scripts of the pane/],
  [
    'a script that needs another',
    { 'pane.a.js': 'import{a}from"./b.js";a()' },
    /needs \.\/b\.js before it runs/,
  ],
  ['too heavy a script', { 'pane.a.js': randomBytes(3000).toString('hex') }, /At most 2048 are allowed/],
] as const) {
  test(`refused: ${what}`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'signpost-pane-'));
    try {
      for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
      await assert.rejects(weighPaneScript(folder), said);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
}

test('a light script is weighed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'signpost-pane-'));
  try {
    await writeFile(join(folder, 'pane.a.js'), 'parent.postMessage(1)');
    assert.equal(await weighPaneScript(folder), 25);
  } finally {
    await rm(folder, { recursive: true });
  }
});

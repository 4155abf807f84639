import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { forgetInterrupted } from './interrupted.ts';

const folder = mkdtempSync(join(tmpdir(), 'signpost-interrupted-'));
const list = join(folder, 'kept/incremental-build.json');
after(() => rmSync(folder, { recursive: true, force: true }));

test('what a whole build kept stays, what an interrupted one kept is forgotten', async () => {
  const done = await forgetInterrupted(join(folder, 'kept'));
  writeFileSync(list, '{}');
  await done();
  await forgetInterrupted(join(folder, 'kept'));
  assert.ok(existsSync(list));
  // That one never came to its end.
  await forgetInterrupted(join(folder, 'kept'));
  assert.ok(!existsSync(list));
});

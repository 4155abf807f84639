import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { KeptBytes } from './kept-bytes.ts';

const folder = mkdtempSync(join(tmpdir(), 'signpost-bytes-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('the same bytes made the same way are made once, until the state is another', async () => {
  const made: string[] = [];
  const build = async (state: string, wanted: readonly (readonly [how: string, of: string])[]) => {
    const kept = await KeptBytes.open(folder, state);
    for (const [how, of] of wanted) {
      const bytes = await kept.keep(how, Buffer.from(of), async () => {
        made.push(`${how} ${of}`);
        return Buffer.from(`${how} of ${of}`);
      });
      assert.equal(Buffer.from(bytes).toString(), `${how} of ${of}`);
    }
    await kept.save();
    return made.splice(0);
  };
  assert.deepEqual(
    await build('one', [
      ['gzip', 'a'],
      ['brotli', 'a'],
      ['gzip', ''],
    ]),
    ['gzip a', 'brotli a', 'gzip '],
  );
  assert.deepEqual(
    await build('one', [
      ['gzip', 'a'],
      ['gzip', 'b'],
    ]),
    ['gzip b'],
  );
  // What a build did not ask for is not kept on.
  assert.deepEqual(
    await build('one', [
      ['brotli', 'a'],
      ['gzip', 'b'],
    ]),
    ['brotli a'],
  );
  assert.deepEqual(await build('two', [['gzip', 'b']]), ['gzip b']);
});

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { takeLock } from './build-lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'signpost-lock-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const lock = (name: string) => join(folder, name, 'build.lock');
const script = (file: string, then: string) =>
  `import { takeLock } from ${JSON.stringify(new URL('./build-lock.ts', import.meta.url).href)};
   await takeLock(${JSON.stringify(file)}, (pid) => console.log('waits for', pid));
   console.log('has it');
   ${then}`;
const run = (file: string, then = '') =>
  spawn(process.execPath, ['--input-type=module', '-e', script(file, then)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

test('the second waits until the first has ended, and says for whom', async () => {
  const file = lock('two');
  const first = run(file, 'await new Promise((resolve) => setTimeout(resolve, 1500));');
  await once(first.stdout, 'data');
  const waited: number[] = [];
  await takeLock(file, (pid) => waited.push(pid));
  assert.deepEqual(waited, [first.pid]);
  // Only its end gives it back.
  assert.equal(readFileSync(file, 'utf8'), String(process.pid));
});

test('it is given back at the end, after an error too', async () => {
  const file = lock('given');
  const [code] = await once(run(file, 'process.exit(3);'), 'close');
  assert.equal(code, 3);
  assert.equal(existsSync(file), false);
});

test('what a killed process left behind does not count, nor does a broken file', async () => {
  const file = lock('left');
  const killed = run(file, 'setInterval(() => undefined, 1000);');
  await once(killed.stdout, 'data');
  killed.kill('SIGKILL');
  await once(killed, 'close');
  assert.ok(existsSync(file));
  await takeLock(file, () => assert.fail('nobody holds it'));
  writeFileSync(file, 'no number');
  await takeLock(file, () => assert.fail('nobody holds it'));
});

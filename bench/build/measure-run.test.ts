import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureRun } from './measure-run.ts';
import { readStat, treeOf } from './process-tree.ts';

const node = process.execPath;

test('processor time and memory are those of a command and of what it starts', async () => {
  const script = `
    const { execFileSync } = require('node:child_process');
    const spin = 'const held = Buffer.alloc(150e6, 1); while (process.cpuUsage().user < 7e5); held';
    execFileSync(process.execPath, ['-e', spin]);`;
  const { wall, processor, memory } = await measureRun([{ args: [node, '-e', script], cwd: '.' }]);
  assert.ok(processor > 0.6, `processor ${processor}`);
  assert.ok(wall > 0.3, `wall ${wall}`);
  assert.ok(memory > 150e6, `memory ${memory}`);
});

test('a command that fails throws with what it wrote', async () => {
  const fails = {
    args: [node, '-e', 'console.error("this went wrong"); process.exit(3)'],
    cwd: '.',
  } as const;
  await assert.rejects(measureRun([fails]), /ended with 3:\nthis went wrong/);
});

test('a program whose name holds spaces and parentheses is read all the same', () => {
  const fields = [
    'S',
    7,
    ...Array.from({ length: 9 }, () => 0),
    150,
    50,
    ...Array.from({ length: 8 }, () => 0),
    3,
  ];
  assert.deepEqual(readStat(`12 (a (b) c) ${fields.join(' ')} 0 0`), {
    pid: 12,
    parent: 7,
    memory: 3 * 4096,
    seconds: 2,
  });
});

test('a tree has the children of children, and no others', () => {
  const all = [
    [1, 0],
    [2, 1],
    [3, 2],
    [4, 1],
    [5, 4],
  ].map(([pid = 0, parent = 0]) => ({ pid, parent, memory: 0, seconds: 0 }));
  assert.deepEqual(
    treeOf(2, all).map(({ pid }) => pid),
    [2, 3],
  );
  assert.deepEqual(treeOf(9, all), []);
});

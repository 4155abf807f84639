import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { progressLines } from './progress.ts';

test('short work is silent, and long work speaks once in a while', async () => {
  const lines: string[] = [];
  const note = progressLines((line) => lines.push(line), 50);
  note(1, 70, 'https://a.example/');
  await sleep(60);
  note(2, 70, 'https://b.example/');
  note(3, 70, 'https://c.example/');
  assert.deepEqual(lines, ['2 of 70  https://b.example/']);
});

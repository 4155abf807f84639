import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArguments } from './arguments.ts';

test('every answer can be given, topics also several times', () => {
  assert.deepEqual(
    readArguments(['--kind', 'how-to', '--area=a', '--title', 'A b', '--topic', '1,2', '--topic', '3']),
    { kind: 'how-to', area: 'a', title: 'A b', topics: '1,2,3' },
  );
  assert.equal(readArguments([]).topics, undefined);
});

test('an argument that is not known is refused', () => {
  assert.throws(() => readArguments(['--topics', '1']), {
    message: '--topics is not an argument. Did you mean "topic"?',
  });
  assert.throws(() => readArguments(['--kind']), /--kind/);
  assert.throws(() => readArguments(['how-to']), /how-to/);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundleLines } from './bundle-lines.ts';

test('records stand in the order of their names, a line each, and each file says its first', () => {
  const records = new Map<string, unknown>([
    ['b', 2],
    ['a', 1],
    ['c', 'two\nlines'],
  ]);
  assert.deepEqual(bundleLines('/api/v1/x', records, 50), {
    files: [
      { path: '/api/v1/x/1.jsonl', text: '{"name":"a","file":1}\n{"name":"b","file":2}\n' },
      { path: '/api/v1/x/2.jsonl', text: '{"name":"c","file":"two\\nlines"}\n' },
    ],
    parts: [
      ['a', '/api/v1/x/1.jsonl'],
      ['c', '/api/v1/x/2.jsonl'],
    ],
  });
});

test('a record longer than a file has one of its own; none make no file', () => {
  const { files } = bundleLines(
    '/x',
    new Map([
      ['a', 'long'.repeat(99)],
      ['b', '1'],
      ['c', '2'],
    ]),
    60,
  );
  assert.deepEqual(
    files.map(({ text }) => text.trim().split('\n').length),
    [1, 2],
  );
  assert.deepEqual(bundleLines('/x', new Map()), { files: [], parts: [] });
});

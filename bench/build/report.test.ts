import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ToolResult } from './measure-tool.ts';
import { reportOf, verdictsOf } from './report.ts';
import type { ToolName } from './tools.ts';

function result(tool: ToolName, wall: number, processor: number): ToolResult {
  const cost = { wall, processor, memory: 1e9 };
  return {
    tool,
    title: tool,
    cold: cost,
    warm: cost,
    edited: { ...cost, wall: wall / 2 },
    files: 14_000,
    bytes: 1e8,
    pages: 9000,
  };
}

const search = (tool: ToolName, milliseconds: number) => ({
  tool,
  title: tool,
  queries: 5,
  bytes: { median: 100_000, worst: 150_000 },
  milliseconds: { median: milliseconds, worst: milliseconds * 2 },
});

test('everything within its bound holds, and each that is not is named', () => {
  const tools = [result('signpost', 30, 25), result('starlight', 60, 50), result('astro', 31, 20)];
  const good = {
    articles: 7000,
    whole: true,
    tools,
    search: [search('signpost', 300), search('starlight', 400)],
  };
  assert.deepEqual(
    verdictsOf(good).map(({ holds }) => holds),
    Array(8).fill(true),
  );
  const bad = {
    articles: 7000,
    whole: true,
    tools: [result('signpost', 61, 51), ...tools.slice(1)],
    search: [search('signpost', 500), search('starlight', 400)],
  };
  const broken = verdictsOf(bad).filter(({ holds }) => !holds);
  assert.deepEqual(
    broken.map(({ says }) => says),
    [
      "wall time, of starlight's: 1.02; at most 0.6 is asked",
      "processor time, of starlight's: 1.02; at most 0.6 is asked",
      "wall time, of astro's: 1.97; at most 1 is asked",
      "time to the first result, of Starlight's: 1.25; at most 1 is asked",
    ],
  );
});

test('the report has a row a tool, and what Signpost is of each other', () => {
  const text = reportOf({
    articles: 1000,
    whole: false,
    tools: [result('signpost', 30, 25), result('hugo', 60, 50)],
    search: [],
  });
  assert.match(text, /^1,000 articles/);
  assert.match(text, /signpost +30\.0 +25\.0 +1,000 +14,000 +100/);
  assert.match(text, /hugo +0\.50 +0\.50 +1\.00/);
});

test('only what was measured is judged', () => {
  const one = { articles: 1, whole: true, search: [] };
  assert.deepEqual(verdictsOf({ ...one, tools: [result('hugo', 1, 1)] }), []);
  assert.equal(verdictsOf({ ...one, tools: [result('signpost', 1, 1)] }).length, 3);
  assert.deepEqual(verdictsOf({ ...one, whole: false, tools: [result('signpost', 1, 1)] }), []);
});

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { baselineOf, readBaseline, withoutBaseline, writeBaseline } from './baseline.ts';
import type { Finding } from './finding.ts';
import { githubReport, jsonReport, sarifReport } from './report/machine.ts';
import { summary, textReport } from './report/text.ts';
import { rules } from './rules.ts';

const error: Finding = {
  rule: 'value-invalid',
  file: 'content/articles/a.mdx',
  line: 7,
  column: 29,
  endColumn: 35,
  message: 'cloudEnvironments: "fairfx" is not a cloud. Did you mean "fairfax"?',
};
const warning: Finding = {
  ...error,
  rule: 'link-text',
  line: 2,
  column: 1,
  endColumn: 90,
  message: '"here", 100% empty',
};

test('the text shows the line, the part, the fix and the counts', () => {
  const lines: Record<number, string> = { 7: 'cloudEnvironments: [public, fairfx]', 2: 'see\there' };
  assert.equal(
    textReport([error, warning], (_file, line) => lines[line], { known: 2 }),
    `content/articles/a.mdx:2:1  warning  link-text
2 | see here
  | ^^^^^^^^
  "here", 100% empty
  fix: ${rules['link-text'].fix}

content/articles/a.mdx:7:29  error  value-invalid
7 | cloudEnvironments: [public, fairfx]
  |                             ^^^^^^
  cloudEnvironments: "fairfx" is not a cloud. Did you mean "fairfax"?
  fix: ${rules['value-invalid'].fix}

1 error, 1 warning in 1 file. 2 known findings of the baseline are not shown.`,
  );
});

test('nothing found is said', () => {
  assert.equal(summary([]), 'No problem.');
});

test('JSON has the level and the fix', () => {
  const [first] = JSON.parse(jsonReport([error]));
  assert.deepEqual(
    [first.rule, first.level, first.line, first.column, typeof first.fix],
    ['value-invalid', 'error', 7, 29, 'string'],
  );
});

test('GitHub’s commands escape what would end them', () => {
  assert.equal(
    githubReport([warning]),
    `::warning file=content/articles/a.mdx,line=2,col=1,endColumn=90,title=link-text::"here", 100%25 empty%0A${rules['link-text'].fix}`,
  );
});

test('SARIF points its results at its rules', () => {
  const [run] = JSON.parse(sarifReport([error, warning])).runs;
  for (const result of run.results) {
    assert.equal(run.tool.driver.rules[result.ruleIndex].id, result.ruleId);
  }
  assert.deepEqual(
    run.results.map(({ level }: { level: string }) => level),
    ['warning', 'error'],
  );
  assert.deepEqual(run.results[1].locations[0].physicalLocation.region, {
    startLine: 7,
    startColumn: 29,
    endColumn: 35,
  });
});

test('a baseline knows a finding wherever it moves, and no more often than it was', () => {
  const baseline = baselineOf([error]);
  const moved = { ...error, line: 9 };
  assert.deepEqual(withoutBaseline([moved], baseline), { fresh: [], known: 1 });
  assert.deepEqual(withoutBaseline([moved, error], baseline), { fresh: [moved], known: 1 });
  assert.deepEqual(withoutBaseline([warning], baseline), { fresh: [warning], known: 0 });
});

test('a baseline file is written and read; none is empty; another file is refused', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'signpost-baseline-'));
  try {
    const file = join(folder, 'baseline.json');
    assert.deepEqual(await readBaseline(file), {});
    await writeBaseline(file, [error, warning]);
    assert.deepEqual(withoutBaseline([error, warning], await readBaseline(file)), { fresh: [], known: 2 });
    await writeFile(file, '[1, "two"]');
    await assert.rejects(readBaseline(file), /is not a baseline/);
    await writeFile(file, 'not json');
    await assert.rejects(readBaseline(file), /is not a baseline/);
  } finally {
    await rm(folder, { recursive: true });
  }
});

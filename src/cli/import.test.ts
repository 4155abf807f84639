import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { samples } from '../import/test/samples.ts';

const root = mkdtempSync(join(tmpdir(), 'signpost-import-cli-'));
const good = join(root, 'good');
const bad = join(root, 'bad');
for (const [folder, name, text] of [
  [good, 'lamp-dark.md', samples.generic],
  [bad, 'empty.md', ''],
] as const) {
  mkdirSync(join(folder, 'contoso.lamps'), { recursive: true });
  writeFileSync(join(folder, 'contoso.lamps', name), text);
}
after(() => rmSync(root, { recursive: true }));

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['src/cli/import.ts', ...args, '--out', join(root, 'out')], {
    encoding: 'utf8',
  });

describe('npm run import', () => {
  const cases: [string, string[], number, RegExp][] = [
    [
      'says what it would do',
      [good, '--dry-run'],
      0,
      /Nothing was written\.\n1 files: 0 imported, 1 repaired, 0 rejected\./,
    ],
    ['imports', [good, '--reviewed', '2021-04-09'], 0, /Content: 1 created\./],
    ['imports again', [good], 0, /Content: 1 unchanged\./],
    ['proves that nothing was lost', [good, '--verify'], 0, /0 differences have no reason\./],
    ['says what was rejected, with the line', [bad], 1, /contoso\.lamps\/empty\.md:1 {2}the file is empty\./],
    ['asks for a folder', [], 2, /Expected one folder/],
    ['knows its folders', [join(root, 'none')], 2, /There is no folder/],
    ['knows its lanes', [good, '--lanes', 'generik'], 2, /Did you mean "generic"\?/],
    ['knows its days', [good, '--reviewed', 'soon'], 2, /not a date/],
  ];
  for (const [name, args, status, words] of cases) {
    test(name, () => {
      const { status: found, stdout, stderr } = run(...args);
      assert.equal(found, status, stderr);
      assert.match(stdout + stderr, words);
    });
  }

  test('reports every file and anomaly as JSON', () => {
    const path = join(root, 'report.json');
    run(good, '--report', path);
    const { sources } = JSON.parse(readFileSync(path, 'utf8'));
    assert.deepEqual(
      [sources[0].path, sources[0].outcome, sources[0].content],
      ['contoso.lamps/lamp-dark.md', 'repaired', 'articles/contoso.lamps/lamp-dark.md'],
    );
    assert.ok(
      sources[0].anomalies.some(
        ({ code, line }: { code: string; line: number }) => code === 'heading-space' && line === 34,
      ),
    );
  });
});

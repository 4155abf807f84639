import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

/** Runs the check as `npm run check` does, on another content folder. */
function check(content: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/check.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, SIGNPOST_CONTENT: content },
  });
  return { status, stdout, stderr };
}

const bad = 'src/checks/fixtures/bad';
const good = 'src/checks/fixtures/good';

test('errors end with 1, none with 0, a wrong call with 2', () => {
  assert.equal(check(bad).status, 1);
  assert.equal(check(good).status, 0);
  const wrong = check(good, '--format', 'xml');
  assert.equal(wrong.status, 2);
  assert.match(wrong.stderr, /"xml" is not a format. Expected text, json, github or sarif./);
  assert.equal(check(good, '--nonsense').status, 2);
  assert.match(check(good, '--site', 'nowhere').stderr, /no built site in nowhere/);
});

test('the report shows the line and ends with the counts', () => {
  const { stdout } = check(bad);
  assert.match(
    stdout,
    /unknown-cloud\.mdx:9:29 {2}error {2}value-invalid\n9 \| cloudEnvironments: \[public, fairfx\]\n {2}\| {29}\^{6}\n/,
  );
  assert.match(stdout, /\n\n\d+ errors, \d+ warnings in \d+ files\.\n$/);
});

test('a baseline makes known findings no failure, and only new ones fail', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'signpost-check-'));
  try {
    const baseline = join(folder, 'baseline.json');
    assert.equal(check(bad, '--baseline', baseline, '--write-baseline').status, 0);
    const again = check(bad, '--baseline', baseline);
    assert.equal(again.status, 0);
    assert.match(again.stdout, /^No problem\. \d+ known findings of the baseline are not shown\.\n$/);
    assert.equal(check('src/checks/fixtures/rules', '--baseline', baseline).status, 0);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('only what changed is shown', () => {
  const { status, stdout } = check(bad, '--changed', 'HEAD', '--format', 'json');
  const files = new Set(JSON.parse(stdout).map(({ file }: { file: string }) => file));
  assert.ok(status === 0 || files.size > 0);
  assert.ok(files.size < 40);
});

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { changedFiles } from './changed-files.ts';

test('files that differ from a revision, staged or not, and new ones; names relative to the folder', async () => {
  const root = await mkdtemp(join(tmpdir(), 'signpost-git-'));
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: 'ignore' });
  try {
    git('init', '-q');
    await mkdir(join(root, 'site/content'), { recursive: true });
    for (const name of ['kept', 'edited', 'staged', 'gone'])
      await writeFile(join(root, `site/content/${name}.mdx`), name);
    await writeFile(join(root, 'outside.mdx'), 'outside');
    git('add', '.');
    git('-c', 'user.name=T', '-c', 'user.email=t@example.com', 'commit', '-qm', 'one');
    await writeFile(join(root, 'site/content/edited.mdx'), 'new');
    await writeFile(join(root, 'site/content/staged.mdx'), 'new');
    await writeFile(join(root, 'outside.mdx'), 'new');
    git('add', 'site/content/staged.mdx');
    await rm(join(root, 'site/content/gone.mdx'));
    await writeFile(join(root, 'site/content/new é.mdx'), 'new');
    assert.deepEqual([...changedFiles('HEAD', join(root, 'site'))].sort(), [
      'content/edited.mdx',
      'content/gone.mdx',
      'content/new é.mdx',
      'content/staged.mdx',
    ]);
    assert.throws(() => changedFiles('no-such', root), /git cannot compare with "no-such"/);
    assert.throws(() => changedFiles('--output=x', root), /git cannot compare/);
  } finally {
    await rm(root, { recursive: true });
  }
});

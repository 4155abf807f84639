import { execFileSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The day a corpus is from, `YYYY-MM-DD`: of its last commit, where the folder is part of a repository, else of its
 * file that was changed last. Articles count as reviewed on it, since no later day is known.
 */
export async function snapshotDay(folder: string, paths: readonly string[]): Promise<string> {
  try {
    const day = execFileSync('git', ['-C', folder, 'log', '-1', '--format=%cs', '--', '.'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    if (/^\d{4}-\d{2}-\d{2}$/.test(day)) return day;
  } catch {
    // No repository, or no git: the files themselves have days.
  }
  let newest = 0;
  for (const path of paths) newest = Math.max(newest, (await stat(join(folder, path))).mtimeMs);
  return new Date(newest).toISOString().slice(0, 10);
}

import { execFileSync } from 'node:child_process';

/**
 * The files that differ from a git revision, and those git does not track yet, relative to this folder.
 *
 * @throws Error with git's own words when there is no such revision or no repository.
 */
export function changedFiles(revision: string, folder = process.cwd()): Set<string> {
  const git = (...args: string[]) => {
    try {
      return execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    } catch (error) {
      const words = String((error as { stderr?: string }).stderr ?? error)
        .trim()
        .split('\n')[0];
      throw new Error(`git cannot compare with "${revision}": ${words}`);
    }
  };
  const lines = [
    ...git('diff', '--relative', '--name-only', '-z', '--end-of-options', revision, '--').split('\0'),
    ...git('ls-files', '--others', '--exclude-standard', '-z').split('\0'),
  ];
  return new Set(lines.filter((line) => line !== ''));
}

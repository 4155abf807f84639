import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { folders } from './folders.ts';
import { runStep } from './run-step.ts';

/** Installs Starlight and Lighthouse into `bench/node_modules` the first time, and again when their lock has changed. */
export async function installPeers(): Promise<void> {
  // npm writes this file last, so that an install that was broken off is done again.
  const installed = join(folders.bench, 'node_modules', '.package-lock.json');
  const lock = join(folders.bench, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;

  console.log('The peers and Lighthouse are not installed yet; they go to bench/node_modules, about 350 MB.');
  await runStep({
    says: 'npm ci --prefix bench',
    command: 'npm',
    // None of these packages needs its install script here.
    args: ['ci', '--prefix', 'bench', '--ignore-scripts', '--no-audit', '--no-fund'],
    cwd: folders.root,
  });
}

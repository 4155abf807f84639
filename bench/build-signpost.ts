import { join } from 'node:path';
import { folders } from './folders.ts';
import { runStep } from './run-step.ts';

/** Builds the site as it stands into the benches' own folder. */
export async function buildSignpost(): Promise<void> {
  await runStep({
    says: 'Building Signpost',
    command: process.execPath,
    args: [join(folders.root, 'node_modules/astro/bin/astro.mjs'), 'build'],
    cwd: folders.root,
    env: { SIGNPOST_DIST: folders.signpost, ASTRO_TELEMETRY_DISABLED: '1' },
  });
}

import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { forgetInterrupted } from './interrupted.ts';

/** Sees to it that no page is kept of a build that was interrupted; see `forgetInterrupted`. */
export function keepPages(): AstroIntegration {
  let folder = '';
  let done: () => Promise<void>;
  return {
    name: 'signpost:kept',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.cacheDir);
      },
      'astro:build:start': async () => {
        done = await forgetInterrupted(folder);
      },
      'astro:build:generated': () => done(),
    },
  };
}

import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Astro 7.3 empties the folder it builds into, but for what is named by a letter of `.git`: its list of what to spare
 * is `new Set('.git')`. Pages of topics that are gone would stay and be published.
 */
const SPARED = ['g', 'i', 't'];

/** Removes what the last build left and Astro does not remove. */
export function emptyOutput(): AstroIntegration {
  let folder: URL;
  return {
    name: 'signpost:empty',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = config.outDir;
      },
      'astro:build:start': async () => {
        for (const name of SPARED) {
          await rm(fileURLToPath(new URL(`${name}/`, folder)), { recursive: true, force: true });
        }
      },
    },
  };
}

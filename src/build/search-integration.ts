import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { addPreloads } from './search/preload.ts';
import { workBeside } from './shared-build.ts';

/** Waits until everything that the search loads is written, and names it to the search page. */
export function finishSearch(): AstroIntegration {
  return {
    name: 'signpost:search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { report, manifest } = await workBeside().search;
        await addPreloads(fileURLToPath(dir), manifest);
        const { read, indexed, words, identifiers } = report;
        logger.info(
          `${read} pages read for search: ${indexed} to find, ${words} words, ${identifiers} identifiers`,
        );
      },
    },
  };
}

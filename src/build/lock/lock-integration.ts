import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { takeLock } from './build-lock.ts';

/**
 * Lets builds of the project run one after the other, whatever content and folder each is of: Astro keeps what it bundles
 * in one folder of the project, and two builds at once would mix their pages.
 */
export function buildAlone(): AstroIntegration {
  return {
    name: 'signpost:lock',
    hooks: {
      'astro:config:setup': async ({ command, config, logger }) => {
        if (command !== 'build') return;
        await takeLock(fileURLToPath(new URL('.astro/build.lock', config.root)), (pid) =>
          logger.info(`Another build of this project is under way (process ${pid}). Waiting for it.`),
        );
      },
    },
  };
}

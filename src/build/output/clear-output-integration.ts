import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { currentBuild } from '../shared-build.ts';
import { clearOutput, PAGE_FOLDERS } from './clear-output.ts';

/**
 * Empties the folder of the site before a build, but for pages where these are written beside it: of thousands few
 * change from one build to the next, and those that do not are left as they stand; see `SiteReading`.
 *
 * Astro's own emptying is switched off. It spares whatever is named by a letter of `.git`, since its list is
 * `new Set('.git')`, and pages of topics that are gone would stay and be published.
 */
export function clearOldOutput(): AstroIntegration {
  let folder: URL;
  return {
    name: 'signpost:output',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { build: { emptyOutDir: false } } });
      },
      'astro:config:done': ({ config }) => {
        folder = config.outDir;
      },
      'astro:build:start': async () => {
        const reading = currentBuild()?.reading;
        const began = await clearOutput(fileURLToPath(folder), reading ? PAGE_FOLDERS : []);
        reading?.began(began);
      },
    },
  };
}

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { chosenHost } from '../host-profiles.ts';
import { siteFiles } from '../site-files.ts';
import { withRelativeLinks, withRelativeUrls } from './relative-links.ts';

/**
 * For `offline`: pages that can be opened from the disk. Browsers load no module script there, so that what needs
 * script (search above all) works only from a server, at its root; everything else works in both.
 */
export function makeOffline(): AstroIntegration {
  return {
    name: 'signpost:offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        if (chosenHost() !== 'offline') return;
        const folder = fileURLToPath(dir);
        const change = async (file: string, make: (text: string, path: string) => string) =>
          writeFile(join(folder, file), make(await readFile(join(folder, file), 'utf8'), file));
        const files = siteFiles(folder);
        for (const file of files) {
          if (file.endsWith('.html')) await change(file, withRelativeLinks);
          else if (file.endsWith('.css')) await change(file, withRelativeUrls);
        }
        logger.info('Every link is relative: open index.html, or serve the folder for search');
      },
    },
  };
}

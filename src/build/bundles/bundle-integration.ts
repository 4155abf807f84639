import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { contentFolder } from '../../content-folder.ts';
import { catalogOf, workBeside } from '../shared-build.ts';
import { areBundled } from './are-bundled.ts';

/** Waits until Markdown twins and JSON are written in bundles, where the host could not take a file for each. */
export function awaitBundles(): AstroIntegration {
  return {
    name: 'signpost:bundles',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const catalog = await catalogOf(contentFolder());
        if (!areBundled(catalog)) return;
        const { files, bundles } = await workBeside().bundles;
        // In place of the list that Astro wrote, which has none.
        await writeFile(new URL('api/v1/bundles.json', dir), JSON.stringify(bundles));
        logger.info(`${catalog.articles.length} articles written for machines, in ${files} bundles`);
      },
    },
  };
}

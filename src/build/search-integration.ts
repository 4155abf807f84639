import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** More pages than this share fragment files: a fragment a page would alone fill a small host's limit of files. */
const MAX_FRAGMENTS = 2000;

/** Makes the full-text index of the built pages. What Pagefind returns as `errors` fails the build. */
export function indexForSearch(): AstroIntegration {
  return {
    name: 'signpost:search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        try {
          const { index, errors } = await createIndex({
            forceLanguage: 'en',
            maxFragments: MAX_FRAGMENTS,
          });
          refuse(errors, 'start');
          if (!index) throw new Error('Pagefind gave no index.');
          const added = await index.addDirectory({ path: site });
          refuse(added.errors, 'read the pages');
          const written = await index.writeFiles({ outputPath: join(site, 'pagefind') });
          refuse(written.errors, 'write the index');
          logger.info(`${added.page_count} pages read for search`);
        } finally {
          await close();
        }
      },
    },
  };
}

function refuse(errors: readonly string[], step: string): void {
  if (errors.length > 0) throw new Error(`Pagefind could not ${step}:\n${errors.join('\n')}`);
}

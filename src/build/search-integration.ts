import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { catalogFromContent } from '../catalog/from-content.ts';
import { contentFolder } from '../content-folder.ts';
import { ownersOf } from './search/owners.ts';
import { buildSearchIndex } from './search/search-index.ts';
import { contentOf } from './shared-build.ts';

/** Makes the search index of the built pages. */
export function indexForSearch(): AstroIntegration {
  return {
    name: 'signpost:search',
    hooks: {
      'astro:build:done': async ({ dir, pages, logger }) => {
        // Held against its rules before the build; here it only says who owns what.
        const content = await contentOf(contentFolder());
        const { read, indexed, words, identifiers } = await buildSearchIndex(
          fileURLToPath(dir),
          {
            owned: ownersOf(catalogFromContent(content)),
            synonyms: content.tables.synonyms.map(({ data }) => ({
              name: data.name,
              also: data.also,
              ...(data.former ? { former: true } : {}),
            })),
          },
          pages.length,
        );
        logger.info(
          `${read} pages read for search: ${indexed} to find, ${words} words, ${identifiers} identifiers`,
        );
      },
    },
  };
}

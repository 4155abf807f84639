import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { catalogFromContent } from '../catalog/from-content.ts';
import { readContent } from '../checks/read-content.ts';
import { contentFolder } from '../content-folder.ts';
import { sisterOrigins } from '../sisters.ts';
import { siteCloud } from '../site-cloud.ts';
import { ownersOf } from './search/owners.ts';
import { buildSearchIndex } from './search/search-index.ts';

/** Makes the search index of the built pages. */
export function indexForSearch(): AstroIntegration {
  return {
    name: 'signpost:search',
    hooks: {
      'astro:build:done': async ({ dir, pages, logger }) => {
        // Held against its rules before the build; here it only says who owns what.
        const content = await readContent(contentFolder(), []);
        const { read, indexed, words, identifiers } = await buildSearchIndex(
          fileURLToPath(dir),
          {
            owned: ownersOf(catalogFromContent(content, siteCloud())),
            synonyms: content.tables.synonyms.map(({ data }) => ({
              name: data.name,
              also: data.also,
              ...(data.former ? { former: true } : {}),
            })),
            sisters: sisterOrigins(),
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

import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Catalog } from '../catalog/catalog.ts';
import { catalogFromContent } from '../catalog/from-content.ts';
import { isLargeSite } from '../catalog/site-size.ts';
import { contentFolder } from '../content-folder.ts';
import { sisterOrigins } from '../sisters.ts';
import { siteCloud } from '../site-cloud.ts';
import type { PagesToRead } from './search/full-text.ts';
import { ownersOf } from './search/owners.ts';
import { beginFullText, buildSearchIndex, type FullTextBundle } from './search/search-index.ts';
import { contentOf } from './shared-build.ts';

/**
 * Makes the search index of the built pages. It comes as two integrations: the first begins to read the pages in a
 * process of its own, the second makes the rest of it; what stands between them runs meanwhile.
 */
export function indexForSearch(): { begin: AstroIntegration; finish: AstroIntegration } {
  let fullText: Promise<FullTextBundle> | undefined;
  const begin: AstroIntegration = {
    name: 'signpost:search-begin',
    hooks: {
      'astro:build:done': async ({ dir, pages }) => {
        const catalog = catalogFromContent(await contentOf(contentFolder()), siteCloud());
        const only = isLargeSite(catalog) ? pagesToFind(catalog) : undefined;
        fullText = beginFullText(fileURLToPath(dir), pages.length, only);
        // It is waited for later: until then a failure must not end the process without its words.
        fullText.catch(() => undefined);
      },
    },
  };
  const finish: AstroIntegration = {
    name: 'signpost:search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const content = await contentOf(contentFolder());
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
          fullText,
        );
        logger.info(
          `${read} pages read for search: ${indexed} to find, ${words} words, ${identifiers} identifiers`,
        );
      },
    },
  };
  return { begin, finish };
}

/**
 * The pages of a large site that search has to read: articles, codes, and the topics that only questions answer. The
 * others show what has an address of its own, and reading them takes as long again.
 */
function pagesToFind(catalog: Catalog): PagesToRead {
  const checklists = catalog.topicIds.filter(
    (topicId) => catalog.resolve({ supportTopicId: topicId }).match === 'questions-only',
  );
  return {
    folders: catalog.codes.length > 0 ? ['articles', 'codes'] : ['articles'],
    pages: checklists.map((topicId) => `/t/${topicId}/`),
  };
}

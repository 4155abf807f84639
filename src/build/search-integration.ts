import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Catalog } from '../catalog/catalog.ts';
import type { ArticleFile } from '../catalog/from-content.ts';
import { isLargeSite } from '../catalog/site-size.ts';
import { contentFolder } from '../content-folder.ts';
import { sisterOrigins } from '../sisters.ts';
import { articleDocument } from './search/article-document.ts';
import { FullText, type PagesToRead, type SearchPage } from './search/full-text.ts';
import { ownersOf } from './search/owners.ts';
import { buildSearchIndex, type FullTextBundle, writeFullText } from './search/search-index.ts';
import { catalogOf, contentOf, currentBuild, type SharedBuild } from './shared-build.ts';

/**
 * Makes the search index. It comes as two integrations: the first begins with Pagefind, in a process of its own, the
 * second makes the rest of it; what stands between them runs meanwhile. The articles of a large site are read before
 * their pages are built, those of a small one from its pages.
 */
export function indexForSearch(): { begin: AstroIntegration; finish: AstroIntegration } {
  let early: Promise<FullText> | undefined;
  let fullText: Promise<FullTextBundle> | undefined;
  const begin: AstroIntegration = {
    name: 'signpost:search-begin',
    hooks: {
      'astro:build:start': () => {
        const build = currentBuild();
        if (!build || !isLargeSite(build.catalog)) return;
        early = readEarly(build);
        // It is waited for later: until then a failure must not end the process without its words.
        early.catch(() => undefined);
      },
      'astro:build:done': async ({ dir }) => {
        const catalog = await catalogOf(contentFolder());
        const site = fileURLToPath(dir);
        fullText = early
          ? writeFullText(site, await early, pagesOfLarge(catalog))
          : writeFullText(site, await FullText.begin('small'));
        fullText.catch(() => undefined);
      },
    },
  };
  const finish: AstroIntegration = {
    name: 'signpost:search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        if (!fullText) throw new Error('The full text was not begun.');
        const { tables } = await contentOf(contentFolder());
        const { read, indexed, words, identifiers } = await buildSearchIndex(
          fileURLToPath(dir),
          {
            owned: ownersOf(await catalogOf(contentFolder())),
            synonyms: tables.synonyms.map(({ data }) => ({
              name: data.name,
              also: data.also,
              ...(data.former ? { former: true } : {}),
            })),
            sisters: sisterOrigins(),
          },
          await fullText,
        );
        logger.info(
          `${read} pages read for search: ${indexed} to find, ${words} words, ${identifiers} identifiers`,
        );
      },
    },
  };
  return { begin, finish };
}

/** Gives Pagefind every article whose body is rendered already, while pages are made of them. */
async function readEarly({ catalog, bodies }: SharedBuild): Promise<FullText> {
  const fullText = await FullText.begin('large');
  function* pages(): Generator<SearchPage> {
    for (const article of catalog.articles) {
      const body = bodies.get(article.id);
      if (body) yield { path: article.path, html: articleDocument(article, body.html, catalog) };
    }
  }
  await fullText.addPages(pages());
  return fullText;
}

/**
 * The pages of a large site that are read when they are built: articles with components, codes, and the topics that only
 * questions answer. All others show what has an address of its own.
 */
function pagesOfLarge(catalog: Catalog<ArticleFile>): PagesToRead {
  const bodies = currentBuild()?.bodies;
  const articles = catalog.articles.filter(({ id }) => !bodies?.has(id)).map(({ path }) => path);
  const checklists = catalog.topicIds
    .filter((topicId) => catalog.resolve({ supportTopicId: topicId }).match === 'questions-only')
    .map((topicId) => `/t/${topicId}/`);
  return { folders: catalog.codes.length > 0 ? ['codes'] : [], pages: [...articles, ...checklists] };
}

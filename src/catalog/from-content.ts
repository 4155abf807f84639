import type { Content, ReadArticle } from '../checks/read-content.ts';
import { cloudsThatDiffer } from '../markdown/cloud-text.ts';
import { withoutBlankLines } from '../markdown/plain-body.ts';
import type { OpenCloud } from '../schemas/clouds.ts';
import { type Catalog, type CatalogData, createCatalog } from './catalog.ts';

/** What a page needs of an article's file: its text without frontmatter, and its path. */
export interface ArticleFile {
  body: string;
  filePath: string;
}

/** What the catalog is made of: all that was read, but for the places that findings point to. */
export type CatalogContent = Omit<Content, 'articles'> & {
  articles: readonly Pick<ReadArticle, 'id' | 'file' | 'body' | 'data'>[];
};

/**
 * The catalog of a content folder that was read from files, without Astro: for checks and commands.
 *
 * @param onlyCloud - the one cloud the site is built for, where it is not built for all
 */
export function catalogFromContent(content: CatalogContent, onlyCloud?: OpenCloud): Catalog<ArticleFile> {
  return catalogOfFiles(dataOf(content), onlyCloud);
}

/** The catalog of what was read, here or by Astro. */
export function catalogOfFiles<Entry extends Partial<ArticleFile>>(
  data: CatalogData<Entry>,
  onlyCloud?: OpenCloud,
): Catalog<Entry> {
  return createCatalog(data, {
    onlyCloud,
    differsIn: (article, facts, clouds) => {
      const { body = '', filePath = '' } = article.entry;
      return cloudsThatDiffer(article, body, filePath.endsWith('.mdx') ? 'mdx' : 'md', facts, clouds);
    },
  });
}

/** The collections of a content folder that was read from files. What has faults of its own is left out. */
function dataOf(content: CatalogContent): CatalogData<ArticleFile> {
  const rows = <T>(table: readonly { data: T }[]) => table.map(({ data }) => data);
  const { questions, services, landings } = content.imported;
  return {
    articles: content.articles.flatMap((article) => {
      const { id, data, body, file } = article;
      return data ? [{ id, data, entry: { body: withoutBlankLines(body), filePath: file } }] : [];
    }),
    codeFamilies: rows(content.codeFamilies),
    topics: rows(content.tables.topics),
    products: rows(content.tables.products),
    clouds: rows(content.tables.clouds),
    changes: rows(content.tables.changes),
    limits: rows(content.tables.limits),
    plans: content.plans,
    blades: rows(content.tables.blades),
    questions,
    services: rows(services),
    landings,
  };
}

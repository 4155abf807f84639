import { ownersOf } from '../../src/build/search/owners.ts';
import type { SearchTables } from '../../src/build/search/search-index.ts';
import { catalogFromContent } from '../../src/catalog/from-content.ts';
import { readContent } from '../../src/checks/read-content.ts';
import { contentFolder } from '../../src/content-folder.ts';
import type { SearchPage } from './page.ts';

/** What search knows of our own content besides the pages. */
export interface SiteTables {
  signpost: SearchTables;
  /** For the peers, which only know pages: the identifiers in the frontmatter of each article, by its path. */
  codes: ReadonlyMap<string, string>;
}

export async function readSiteTables(): Promise<SiteTables> {
  const content = await readContent(contentFolder(), []);
  const catalog = catalogFromContent(content);
  const synonyms = content.tables.synonyms.map(({ data: { name, also, former } }) => ({
    name,
    also,
    ...(former ? { former: true } : {}),
  }));
  const codes = catalog.articles.map(({ path, data }): [string, string] => [
    path,
    [data.articleId, ...data.codes, ...data.supportTopicIds, ...data.productPesIds].join(' '),
  ]);
  return { signpost: { owned: ownersOf(catalog), synonyms }, codes: new Map(codes) };
}

/** Pages with the identifiers of their article. */
export function withCodes(pages: readonly SearchPage[], codes: SiteTables['codes']): SearchPage[] {
  return pages.map((page) => ({ ...page, codes: codes.get(page.path) ?? page.codes }));
}

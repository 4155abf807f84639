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
  /** For the peers as well: how people ask, by path. That no page is about a subject they cannot be told. */
  asked: ReadonlyMap<string, string>;
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
  const asked = content.asked.map(({ data }): [string, string] => [data.page, data.asked.join('. ')]);
  return {
    signpost: { owned: ownersOf(catalog), synonyms },
    codes: new Map(codes),
    asked: new Map(asked),
  };
}

/** Pages with what the content says of them elsewhere. */
export function withTables(
  pages: readonly SearchPage[],
  { codes, asked }: Pick<SiteTables, 'codes' | 'asked'>,
): SearchPage[] {
  return pages.map((page) => ({
    ...page,
    codes: codes.get(page.path) ?? page.codes,
    asked: asked.get(page.path) ?? page.asked,
  }));
}

import type { Catalog } from '../../catalog/catalog.ts';
import { indexFile } from '../index-file.ts';
import { fileOfArticle } from '../names.ts';
import { selfHelpFile } from '../self-help.ts';

/** What `fetch` answers where a site of this catalog is published; everything else is not there. */
export function siteFetch(catalog: Catalog, base: string): typeof fetch {
  const files = new Map<string, string>([
    [`${base}/api/v1/index.json`, JSON.stringify(indexFile(catalog))],
    ...catalog.articles.map(
      (article) =>
        [
          `${base}/api/v1/selfHelp/${fileOfArticle(article.data.articleId)}.json`,
          JSON.stringify(selfHelpFile(catalog, article)),
        ] as const,
    ),
  ]);
  return async (input) => {
    const body = files.get(String(input));
    return body === undefined ? new Response('Not found', { status: 404 }) : new Response(body);
  };
}

import type { APIRoute, GetStaticPaths } from 'astro';
import { jsonResponse } from '../../../../api/json-response.ts';
import { fileOfArticle } from '../../../../api/names.ts';
import { selfHelpFile } from '../../../../api/self-help.ts';
import { areBundled } from '../../../../build/bundles/are-bundled.ts';
import { loadCatalog } from '../../../../catalog/load.ts';

export const getStaticPaths = (async () => {
  const catalog = await loadCatalog();
  if (areBundled(catalog)) return [];
  return catalog.articles.map(({ data }) => ({ params: { id: fileOfArticle(data.articleId) } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const catalog = await loadCatalog();
  const article = catalog.byArticleId(params['id'] ?? '');
  return article ? jsonResponse(selfHelpFile(catalog, article)) : new Response(null, { status: 404 });
};

import type { APIRoute, GetStaticPaths } from 'astro';
import { jsonResponse } from '../../../../api/json-response.ts';
import { fileOfArticle } from '../../../../api/names.ts';
import { selfHelpFile } from '../../../../api/self-help.ts';
import { loadCatalog } from '../../../../catalog/load.ts';
import { isLargeSite } from '../../../../catalog/site-size.ts';

export const getStaticPaths = (async () => {
  const catalog = await loadCatalog();
  return (isLargeSite(catalog) ? [] : catalog.articles).map(({ data }) => ({
    params: { id: fileOfArticle(data.articleId) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const article = (await loadCatalog()).byArticleId(params['id'] ?? '');
  return article ? jsonResponse(selfHelpFile(article)) : new Response(null, { status: 404 });
};

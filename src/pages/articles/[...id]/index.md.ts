import type { APIRoute, GetStaticPaths } from 'astro';
import { areBundled } from '../../../build/bundles/are-bundled.ts';
import { loadCatalog } from '../../../catalog/load.ts';
import { markdownTwin, twinSite } from '../../../markdown/twin.ts';

export const getStaticPaths = (async () => {
  const catalog = await loadCatalog();
  if (areBundled(catalog)) return [];
  return catalog.articles.map(({ id }) => ({ params: { id } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, site }) => {
  const catalog = await loadCatalog();
  const article = catalog.article(params['id'] ?? '');
  if (!article) return new Response(null, { status: 404 });
  const { body = '', filePath = '' } = article.entry;
  const twin = markdownTwin(
    article,
    body,
    filePath.endsWith('.mdx') ? 'mdx' : 'md',
    twinSite(catalog, site?.origin ?? ''),
  );
  return new Response(twin, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
};

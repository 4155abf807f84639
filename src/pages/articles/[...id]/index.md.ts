import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalog } from '../../../catalog/load.ts';
import { isLargeSite } from '../../../catalog/site-size.ts';
import { markdownTwin } from '../../../markdown/twin.ts';
import { pageCloud } from '../../../page-cloud.ts';

export const getStaticPaths = (async () => {
  const catalog = await loadCatalog();
  return isLargeSite(catalog) ? [] : catalog.articles.map(({ id }) => ({ params: { id } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, site }) => {
  const catalog = await loadCatalog();
  const article = catalog.article(params['id'] ?? '');
  if (!article) return new Response(null, { status: 404 });
  const { body = '', filePath = '' } = article.entry;
  const twin = markdownTwin(article, body, filePath.endsWith('.mdx') ? 'mdx' : 'md', {
    origin: site?.origin ?? '',
    hosts: catalog.clouds.get(pageCloud)?.hosts ?? {},
    facts: catalog.facts,
    cloud: pageCloud,
  });
  return new Response(twin, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
};

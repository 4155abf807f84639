import type { APIRoute, GetStaticPaths } from 'astro';
import { areBundled } from '../../../build/bundles/are-bundled.ts';
import { type Article, loadCatalog } from '../../../catalog/load.ts';
import { markdownTwin, twinSite } from '../../../markdown/twin.ts';
import type { OpenCloud } from '../../../schemas/clouds.ts';

interface Props extends Record<string, unknown> {
  article: Article;
  /** The cloud whose page it is the twin of, where that is not the article's own. */
  cloud: OpenCloud | undefined;
}

export const getStaticPaths = (async () => {
  const catalog = await loadCatalog();
  if (areBundled(catalog)) return [];
  return catalog.articles.flatMap((article) =>
    [undefined, ...catalog.cloudPages(article)].map((cloud) => ({
      params: { id: cloud ? `${article.id}/${cloud}` : article.id },
      props: { article, cloud },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { article, cloud }, site }) => {
  const catalog = await loadCatalog();
  const { body = '', filePath = '' } = article.entry;
  const twin = markdownTwin(
    article,
    body,
    filePath.endsWith('.mdx') ? 'mdx' : 'md',
    twinSite(catalog, site?.origin ?? '', article, cloud),
  );
  return new Response(twin, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
};

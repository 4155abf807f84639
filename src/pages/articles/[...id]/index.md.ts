import type { APIRoute, GetStaticPaths } from 'astro';
import { type Article, loadCatalog } from '../../../catalog/load.ts';
import { markdownTwin } from '../../../markdown/twin.ts';
import type { OpenCloud } from '../../../schemas/clouds.ts';
import { siteCloud } from '../../../site-cloud.ts';

interface Props extends Record<string, unknown> {
  article: Article;
  /** The cloud whose page it is the twin of, where that is not the article's own. */
  cloud: OpenCloud | undefined;
}

export const getStaticPaths = (async () => {
  const catalog = await loadCatalog();
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
  const here = cloud ?? catalog.homeCloud;
  // The twin of an article's own page is the text for all clouds, unless the site knows only one.
  const only = cloud ?? siteCloud();
  const twin = markdownTwin(article, body, filePath.endsWith('.mdx') ? 'mdx' : 'md', {
    origin: site?.origin ?? '',
    hosts: catalog.clouds.get(here)?.hosts ?? {},
    facts: catalog.facts,
    path: catalog.pathIn(article, here),
    articleIn(path) {
      const other = catalog.article(path.slice('/articles/'.length, -1));
      return other && catalog.pathIn(other, here);
    },
    ...(only ? { cloud: only } : {}),
  });
  return new Response(twin, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
};

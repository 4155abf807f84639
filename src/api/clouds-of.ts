import type { Catalog, CatalogArticle } from '../catalog/catalog.ts';
import { effectiveClouds } from '../catalog/resolve.ts';
import type { OpenCloud } from '../schemas/clouds.ts';
import { site } from '../site.ts';

/** For which clouds an article is, and where it is read in those that have a page of their own. */
export function cloudsOf(
  catalog: Pick<Catalog, 'openClouds' | 'cloudPages' | 'pathIn'>,
  article: CatalogArticle,
) {
  const pages = catalog.cloudPages(article);
  const cloudUrls: Partial<Record<OpenCloud, string>> = Object.fromEntries(
    pages.map((cloud) => [cloud, `${site.url}${catalog.pathIn(article, cloud)}`]),
  );
  return {
    clouds: catalog.openClouds.filter((cloud) => effectiveClouds(article.data).includes(cloud)),
    ...(pages.length > 0 ? { cloudUrls } : {}),
  };
}

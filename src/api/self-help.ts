import { twinPath } from '../build/bundles/bundle-twins.ts';
import type { Catalog, CatalogArticle } from '../catalog/catalog.ts';
import { effectiveClouds } from '../catalog/resolve.ts';
import { isOpenCloud } from '../schemas/clouds.ts';
import { site } from '../site.ts';
import { fileOfArticle, namespaces } from './names.ts';
import type { SelfHelp } from './schemas.ts';

/**
 * `selfHelp/<articleId>.json`: an article for machines. `content` is empty until the build fills it in from the page,
 * which alone is rendered. Who wrote and who owns the article is not published.
 */
export function selfHelpFile(
  { data, path, area }: Pick<CatalogArticle, 'data' | 'path' | 'area'>,
  bundled = false,
): SelfHelp {
  return {
    id: `/providers/${namespaces.help}/selfHelp/${data.articleId}`,
    name: data.articleId,
    type: `${namespaces.help}/selfHelp`,
    properties: {
      solutionId: data.articleId,
      title: data.pageTitle,
      content: '',
      replacementMaps: { webResults: [], videos: [], videoGroups: [] },
      sections: [],
      x: {
        url: `${site.url}${path}`,
        markdown: `${site.url}${twinPath({ path, area }, bundled)}`,
        description: data.description,
        kind: data.kind,
        selfHelpType: data.selfHelpType,
        supportTopicIds: data.supportTopicIds,
        productPesIds: data.productPesIds,
        clouds: effectiveClouds(data).filter(isOpenCloud),
        resourceTags: data.resourceTags,
        reviewed: data.reviewed,
        ...(data.expires ? { expires: data.expires } : {}),
        sources: data.sources,
      },
    },
  };
}

/** Every article for a bundle, by the name that its own file would have. */
export function selfHelpRecords({ articles }: Pick<Catalog, 'articles'>): Map<string, SelfHelp> {
  return new Map(
    articles.map((article) => [fileOfArticle(article.data.articleId), selfHelpFile(article, true)]),
  );
}

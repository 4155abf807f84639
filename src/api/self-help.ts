import { twinPath } from '../build/bundles/bundle-twins.ts';
import type { Catalog, CatalogArticle } from '../catalog/catalog.ts';
import { outsideOf } from '../clouds/outside.ts';
import { site } from '../site.ts';
import { cloudsOf } from './clouds-of.ts';
import { fileOfArticle, namespaces } from './names.ts';
import type { SelfHelp } from './schemas.ts';

/**
 * `selfHelp/<articleId>.json`: an article for machines. `content` is empty until the build fills it in from the page,
 * which alone is rendered. Who wrote and who owns the article is not published.
 */
export function selfHelpFile(catalog: Catalog, article: CatalogArticle, bundled = false): SelfHelp {
  const { data, path } = article;
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
        markdown: `${site.url}${twinPath(article, bundled)}`,
        description: data.description,
        kind: data.kind,
        selfHelpType: data.selfHelpType,
        supportTopicIds: data.supportTopicIds,
        productPesIds: data.productPesIds,
        ...cloudsOf(catalog, article),
        resourceTags: data.resourceTags,
        reviewed: data.reviewed,
        ...(data.expires ? { expires: data.expires } : {}),
        sources: data.sources.map(({ title, url }) => ({
          title,
          url,
          ...(outsideOf(url, catalog.homeCloud, catalog.clouds)?.linked === false
            ? { unreachable: true }
            : {}),
        })),
      },
    },
  };
}

/** Every article for a bundle, by the name that its own file would have. */
export function selfHelpRecords(catalog: Catalog): Map<string, SelfHelp> {
  return new Map(
    catalog.articles.map((article) => [
      fileOfArticle(article.data.articleId),
      selfHelpFile(catalog, article, true),
    ]),
  );
}

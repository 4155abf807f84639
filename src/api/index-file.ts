import type { Catalog, CatalogArticle } from '../catalog/catalog.ts';
import { cloudAliases, normaliseTags, portalHosts, resourceTypesOf } from '../catalog/normalise.ts';
import { type Candidate, effectiveClouds, inStandingOrder, stemOf } from '../catalog/resolve.ts';
import { isOpenCloud } from '../schemas/clouds.ts';
import { selfHelpTypes } from '../schemas/self-help-types.ts';
import type { ApiIndex } from './schemas.ts';
import { entriesOf } from './topic-aliases.ts';

/**
 * `index.json`: all that is needed to answer any request as `resolve` does. Articles stand in the order in which they
 * answer, so that a reader who filters a topic's list by cloud and product has the answer; what most articles share is
 * left out.
 */
export function indexFile(catalog: Catalog): ApiIndex {
  const ordered = inStandingOrder(catalog.articles.map((article) => ({ ...article.data, article })));
  const places = new Map(ordered.map(({ article }, place) => [article.id, place]));
  const forms = new Map(catalog.questions.map((form, place) => [form.id, ordered.length + place]));
  const topics = catalog.topicIds.map((id) => {
    const articles = [
      ...catalog.byTopic(id).map((article) => places.get(article.id) ?? -1),
      ...catalog.questionsOf(id).map((form) => forms.get(form.id) ?? -1),
    ];
    const title = catalog.topics.get(id)?.title;
    return [id, { ...(title ? { title } : {}), articles: articles.sort((a, b) => a - b) }] as const;
  });
  return {
    openClouds: [...catalog.openClouds],
    clouds: Object.fromEntries(
      [
        ...catalog.cloudNames.map((cloud) => [cloud, cloud] as const),
        ...Object.entries(cloudAliases),
        ...portalHosts,
      ].filter(([, cloud]) => catalog.cloudNames.includes(cloud)),
    ),
    selfHelpTypes: Object.fromEntries(Object.entries(selfHelpTypes).map(([type, { lane }]) => [type, lane])),
    products: Object.fromEntries([...catalog.products].map(([id, { name }]) => [id, name])),
    productAliases: Object.fromEntries(catalog.tables.productAliases ?? []),
    topicAliases: Object.fromEntries(entriesOf(catalog.tables.topicAliases)),
    topics: Object.fromEntries(topics),
    articles: ordered.map(({ article }) => indexed(article, catalog)),
    ...(forms.size > 0
      ? {
          questions: catalog.questions.map(({ data }) =>
            narrowed({ ...data, selfHelpType: 'problemScopingQuestions' }, catalog),
          ),
        }
      : {}),
  };
}

function indexed(article: CatalogArticle, catalog: Catalog): ApiIndex['articles'][number] {
  const { data, path } = article;
  const cloudPages = catalog.cloudPages(article);
  return {
    articleId: data.articleId,
    title: data.pageTitle,
    path,
    ...(cloudPages.length > 0 ? { cloudPages: [...cloudPages] } : {}),
    ...narrowed(data, catalog),
  };
}

/** What narrows an article or a form down to some requests; what most have is left out. */
function narrowed(candidate: Candidate, catalog: Catalog) {
  const clouds = effectiveClouds(candidate)
    .filter(isOpenCloud)
    .filter((cloud) => catalog.openClouds.includes(cloud));
  const tags = [...normaliseTags(candidate.resourceTags)];
  const types = resourceTypesOf(candidate.service, candidate.resource);
  const clients = (candidate.clientIds ?? []).map((id) => id.toLowerCase());
  const stem = stemOf(candidate);
  return {
    ...(catalog.openClouds.every((cloud) => clouds.includes(cloud)) ? {} : { clouds }),
    ...(candidate.productPesIds.length > 0 ? { productPesIds: [...candidate.productPesIds] } : {}),
    ...(candidate.selfHelpType === 'generic' ? {} : { selfHelpType: candidate.selfHelpType }),
    ...(tags.length > 0 ? { resourceTags: tags } : {}),
    ...(types.length > 0 ? { resourceTypes: types } : {}),
    ...(stem === candidate.articleId ? {} : { stem }),
    ...(clients.length > 0 ? { clientIds: clients } : {}),
    ...(candidate.resourceRequired ? { resourceRequired: true as const } : {}),
  };
}

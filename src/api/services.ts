import type { Catalog } from '../catalog/catalog.ts';
import { topicPath } from '../catalog/topic-routes.ts';
import { site } from '../site.ts';
import { namespaces } from './names.ts';
import type { ProblemClassifications, Services } from './schemas.ts';

/** `services.json`: the products, as Microsoft.Support lists services. */
export function servicesFile({ products }: Catalog): Services {
  return {
    value: [...products.values()].map(({ id, name, guid }) => ({
      id: `/providers/${namespaces.support}/services/${id}`,
      name: id,
      type: `${namespaces.support}/services` as const,
      properties: {
        displayName: name,
        resourceTypes: [],
        x: { ...(guid ? { serviceId: guid } : {}), url: `${site.url}/p/${id}/` },
      },
    })),
  };
}

/** The ids that have a `services/<id>/problemClassifications` file: every product, by its digits and by its GUID. */
export function serviceIds({ products, tables }: Catalog): string[] {
  return [...products.keys(), ...(tables.productAliases?.keys() ?? [])];
}

/** `services/<id>/problemClassifications.json`: the topics of a product. */
export function problemClassificationsFile(catalog: Catalog, id: string): ProblemClassifications {
  const pesId = catalog.tables.productAliases?.get(id) ?? id;
  const claimed = new Set(catalog.byProduct(pesId).flatMap(({ data }) => data.supportTopicIds));
  const topicIds = catalog.topicIds.filter(
    (topicId) => claimed.has(topicId) || catalog.topics.get(topicId)?.products.includes(pesId),
  );
  return {
    value: topicIds.map((topicId) => ({
      id: `/providers/${namespaces.support}/services/${pesId}/problemClassifications/${topicId}`,
      name: topicId,
      type: `${namespaces.support}/problemClassifications` as const,
      properties: {
        displayName: catalog.topicTitle(topicId),
        // A topic that nothing answers has no page on a large site.
        x: { url: `${site.url}${topicPath(catalog, topicId) ?? `/resolve/?supportTopicId=${topicId}`}` },
      },
    })),
  };
}

import type { Cloud } from '../schemas/clouds.ts';
import type { Catalog } from './catalog.ts';

/** A topic page: where it stands below `/t/`, and what it answers. */
export interface TopicRoute {
  /** `<topicId>[/<cloud>][/pes/<pesId>]`, without slashes at its ends. */
  path: string;
  topicId: string;
  cloud?: Cloud;
  pesId?: string;
}

/**
 * Every topic page of the site. A small site gets all forms: each topic, in each cloud (retired ones too, which say
 * so), for each product, and for each product in each cloud, so that any address a portal composes is there. Above
 * `limit` pages, only those forms are kept whose answer differs from the shorter address.
 */
export function topicRoutes(catalog: Catalog, limit: number): TopicRoute[] {
  const forms = catalog.topicIds.flatMap((topicId) => formsOf(catalog, topicId));
  return forms.length <= limit ? forms : forms.filter((route) => differs(catalog, route));
}

function formsOf(catalog: Catalog, topicId: string): TopicRoute[] {
  const claimed = catalog.byTopic(topicId).flatMap(({ data }) => data.productPesIds);
  const products = [
    ...new Set([...catalog.products.keys(), ...(catalog.topics.get(topicId)?.products ?? []), ...claimed]),
  ].sort();
  const inClouds = [undefined, ...catalog.cloudNames];
  return inClouds.flatMap((cloud) =>
    [undefined, ...products].map((pesId) => ({
      path: [topicId, cloud, ...(pesId ? ['pes', pesId] : [])].filter(Boolean).join('/'),
      topicId,
      ...(cloud ? { cloud } : {}),
      ...(pesId ? { pesId } : {}),
    })),
  );
}

/** Whether a form answers otherwise than the address it is shortened to: without its product, else without its cloud. */
function differs(catalog: Catalog, { topicId, cloud, pesId }: TopicRoute): boolean {
  if (cloud === undefined && pesId === undefined) return true;
  const answer = (request: { cloud?: Cloud | undefined; productPesId?: string | undefined }) => {
    const { match, reasons, results } = catalog.resolve({ supportTopicId: topicId, ...request });
    return [match, ...reasons, ...results.map(({ id }) => id)].join(' ');
  };
  return answer({ cloud, productPesId: pesId }) !== answer(pesId ? { cloud } : {});
}

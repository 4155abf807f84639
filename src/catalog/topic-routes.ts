import type { Cloud } from '../schemas/clouds.ts';
import type { Catalog } from './catalog.ts';
import { onceFor } from './once-for.ts';
import type { ResolveRequest } from './resolve.ts';
import { isLargeSite } from './site-size.ts';

/** A topic page: where it stands below `/t/`, and what it answers. */
export interface TopicRoute {
  /** `<topicId>[/<cloud>][/pes/<pesId>]`, without slashes at its ends. */
  path: string;
  topicId: string;
  cloud?: Cloud;
  pesId?: string;
}

/** What a topic page asks the resolver. */
export function requestOf({ topicId, cloud, pesId }: TopicRoute): ResolveRequest {
  return { supportTopicId: topicId, cloud, productPesId: pesId };
}

/**
 * Every topic page of the site. A small site gets all forms: each topic, in each cloud (retired ones too, which say
 * so), for each product, and for each product in each cloud, so that any address a portal composes is there. A large
 * one gets each topic that has an answer, and for a cloud where other articles answer, the cloud's own page; its
 * products are sections of these pages.
 */
export function topicRoutes(catalog: Catalog, large = isLargeSite(catalog)): readonly TopicRoute[] {
  const formsOf = large ? differingForms : allForms;
  return onceFor(catalog, `topic routes of a ${large ? 'large' : 'small'} site`, () =>
    catalog.topicIds.flatMap((topicId) => formsOf(catalog, topicId)),
  );
}

/** The address that shows a topic in a cloud: its own page where there is one, else the plain one. */
export function topicPath(catalog: Catalog, topicId: string, cloud?: Cloud): string | undefined {
  const paths = pathsOf(catalog);
  const path = [pathOf(topicId, cloud), topicId].find((form) => paths.has(form));
  return path && `/t/${path}/`;
}

function pathsOf(catalog: Catalog): Set<string> {
  return onceFor(catalog, 'topic paths', () => new Set(topicRoutes(catalog).map(({ path }) => path)));
}

function pathOf(topicId: string, cloud?: Cloud, pesId?: string): string {
  return [topicId, cloud, ...(pesId ? ['pes', pesId] : [])].filter(Boolean).join('/');
}

function routeOf(topicId: string, cloud?: Cloud, pesId?: string): TopicRoute {
  return {
    path: pathOf(topicId, cloud, pesId),
    topicId,
    ...(cloud ? { cloud } : {}),
    ...(pesId ? { pesId } : {}),
  };
}

function allForms(catalog: Catalog, topicId: string): TopicRoute[] {
  const claimed = catalog.byTopic(topicId).flatMap(({ data }) => data.productPesIds);
  const products = [
    ...new Set([...catalog.products.keys(), ...(catalog.topics.get(topicId)?.products ?? []), ...claimed]),
  ].sort();
  return [undefined, ...catalog.cloudNames].flatMap((cloud) =>
    [undefined, ...products].map((pesId) => routeOf(topicId, cloud, pesId)),
  );
}

/** The plain form, and those of the clouds that other articles or questions answer. None where nothing answers. */
function differingForms(catalog: Catalog, topicId: string): TopicRoute[] {
  const answer = (cloud?: Cloud) => {
    const { results, questions } = catalog.resolve({ supportTopicId: topicId, cloud });
    return [...results, ...questions].map(({ id }) => id).join(' ');
  };
  const plain = answer();
  // The only candidate is the answer everywhere, if only as one for global Azure.
  const only = catalog.byTopic(topicId).length + catalog.questionsOf(topicId).length === 1;
  if (only && plain !== '') return [routeOf(topicId)];
  const clouds = catalog.openClouds.filter((cloud) => {
    const found = cloud === catalog.homeCloud ? plain : answer(cloud);
    return found !== '' && found !== plain;
  });
  if (plain === '' && clouds.length === 0) return [];
  return [undefined, ...clouds].map((cloud) => routeOf(topicId, cloud));
}

import type { Catalog } from '../catalog/catalog.ts';
import type { CloudFacts } from '../schemas/cloud.ts';
import type { OpenCloud } from '../schemas/clouds.ts';
import { portals } from '../schemas/portals.ts';
import type { Product } from '../schemas/product.ts';
import type { BladeParameter } from './blade-link.ts';
import { viewAddress } from './deep-links.ts';
import type { PageAddress } from './page-address.ts';

/** What a support request is about, by the GUIDs the portal knows; each only where it is certain. */
export interface SupportSubject {
  serviceGuid?: string;
  /** Of the service: never without it. */
  topicGuid?: string;
}

/** What is known of topics, products and articles. */
type Subjects = Pick<Catalog, 'topics' | 'products' | 'tables' | 'article'>;

export type SupportPortal = Product['portal'];

const BLADE = 'Microsoft_Azure_Support.NewSupportRequestV3Blade';

/**
 * What a request from a page would be about. A topic stands for a product only where a table says so; where a page is
 * about several topics or products with GUIDs, none is chosen for the reader.
 */
export function supportSubject(page: PageAddress, catalog: Subjects): SupportSubject {
  const { topicIds, asked } = askedAbout(page, catalog);
  const guidOf = (productId: string) =>
    productId.includes('-') ? productId : catalog.products.get(productId)?.guid;
  const pairs = topicIds
    .flatMap((id) => topicGuids(id, catalog))
    .flatMap(({ guid, products }) =>
      products
        .filter((id) => asked.length === 0 || asked.includes(id))
        .flatMap((id) => ({ topicGuid: guid, serviceGuid: guidOf(id) })),
    )
    .flatMap(({ topicGuid, serviceGuid }) => (serviceGuid ? [{ topicGuid, serviceGuid }] : []));
  const [pair, ...others] = new Map(pairs.map((pair) => [pair.topicGuid + pair.serviceGuid, pair])).values();
  if (pair && others.length === 0) return pair;

  const products = productsOf({ topicIds, asked }, catalog);
  const services = [...new Set(products.flatMap((id) => guidOf(id) ?? []))];
  return services.length === 1 && services[0] ? { serviceGuid: services[0] } : {};
}

/**
 * The portal that takes a request about what a page is about: the Azure portal takes one about anything, the other only
 * about its own products. `undefined` where the page is about no product.
 */
export function supportPortal(page: PageAddress, catalog: Subjects): SupportPortal | undefined {
  const products = productsOf(askedAbout(page, catalog), catalog);
  if (products.length === 0) return undefined;
  return products.every((id) => catalog.products.get(id)?.portal === 'entra') ? 'entra' : 'portal';
}

/** The topics and products that the address of a page, or its article, names. */
function askedAbout(page: PageAddress, catalog: Subjects): { topicIds: string[]; asked: string[] } {
  const article = page.articleId === undefined ? undefined : catalog.article(page.articleId);
  const ofGuid = catalog.tables.productAliases?.get(page.guid ?? '');
  const topicId = page.topicId ?? (ofGuid === undefined ? page.guid : undefined);
  const product = page.productPesId ?? ofGuid;
  return {
    topicIds: topicId === undefined ? (article?.data.supportTopicIds ?? []) : [topicId],
    asked: product === undefined ? (article?.data.productPesIds ?? []) : [product],
  };
}

/** The products that are named, else those of the topics. */
function productsOf(
  { topicIds, asked }: ReturnType<typeof askedAbout>,
  { topics }: Pick<Catalog, 'topics'>,
): string[] {
  return asked.length > 0 ? asked : topicIds.flatMap((id) => topics.get(id)?.products ?? []);
}

/** The GUIDs of a topic, each with the products it is of. */
function topicGuids(
  id: string,
  { topics, tables }: Pick<Catalog, 'topics' | 'tables'>,
): { guid: string; products: readonly string[] }[] {
  const row = topics.get(id);
  if (id.includes('-')) {
    const alias = tables.topicAliases?.get(id);
    const products = alias?.productPesId ? [alias.productPesId] : (row?.products ?? []);
    return [{ guid: id, products }];
  }
  return (row?.guids ?? []).map(({ guid, product }) => ({
    guid,
    products: product ? [product] : (row?.products ?? []),
  }));
}

/** The words of a link, and where it leads; nowhere where no host is known. */
export interface SupportLink {
  label: string;
  href?: string;
  /** What the link becomes once the portal names the reader's subscription; see `slots.ts`. */
  template?: string;
}

/**
 * Where a reader asks for help: the address of `site.supportRequest`. One that opens a new request in a portal follows
 * the cloud and carries what it is about; any other, such as a helpdesk of one's own, stays as it is.
 *
 * @param clouds - the clouds of `content/clouds.yaml`
 * @param cloud - the cloud the page is for
 * @param portal - the one that takes such a request, where that is known
 */
export function supportLink(
  { label, url }: { label: string; url: string },
  subject: SupportSubject,
  clouds: ReadonlyMap<string, CloudFacts>,
  cloud: OpenCloud,
  portal?: SupportPortal,
): SupportLink {
  const { host, hash } = new URL(url);
  const names = ['entra', 'portal'] as const;
  const named = names.find((name) => clouds.get('public')?.hosts[name] === host);
  if (!named || hash !== new URL(viewAddress(host, { id: BLADE })).hash) return { label, href: url };
  const hosts = clouds.get(cloud)?.hosts ?? {};
  const used = [portal, named, ...names].find((name) => name && hosts[name]);
  const there = used && hosts[used];
  if (!used || !there) return { label };
  const { serviceGuid, topicGuid } = subject;
  const given: readonly (readonly [string, string | undefined])[] = [
    ['issueType', serviceGuid && 'technical'],
    ['productId', serviceGuid],
    ['topicId', serviceGuid && topicGuid],
  ];
  const parameters: BladeParameter[] = given.flatMap(([name, text]) =>
    text ? [{ name, value: { text } }] : [],
  );
  const ofSubscription = { name: 'subscriptionId', value: { slot: 'subscriptionId' } } as const;
  // The blade is known to take a subscription beside a product; without one it was never seen.
  const template =
    serviceGuid && viewAddress(there, { id: BLADE, parameters: [...parameters, ofSubscription] });
  return {
    label: label.replace(portals[named], portals[used]),
    href: viewAddress(there, { id: BLADE, parameters }),
    ...(template ? { template } : {}),
  };
}

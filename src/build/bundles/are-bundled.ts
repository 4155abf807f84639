import type { Catalog } from '../../catalog/catalog.ts';
import { chosenHost, type HostProfile, hostProfiles } from '../host-profiles.ts';

/** What a site has besides the files that its content makes: scripts, styles, lists, the search index. */
const ROOM = 2500;

/** How many files a site has when every article, topic and product has JSON of its own, and every article a twin. */
export function filesApart<Entry>({
  articles,
  topicIds,
  codes,
  products,
  tables,
  cloudPages,
}: Pick<Catalog<Entry>, 'articles' | 'topicIds' | 'codes' | 'products' | 'tables' | 'cloudPages'>): number {
  const topics = topicIds.length + (tables.topicAliases?.size ?? 0);
  const services = products.size + (tables.productAliases?.size ?? 0);
  const inClouds = articles.reduce((sum, article) => sum + cloudPages(article).length, 0);
  return ROOM + articles.length * 3 + inClouds * 2 + topics * 2 + services * 2 + codes.length;
}

/**
 * Whether Markdown twins and JSON come in bundles: where single files would be more than the host takes, or always
 * with `SIGNPOST_BUNDLES=always`. Pages ask before they are built, so that it is decided by the content alone.
 */
export function areBundled<Entry>(
  catalog: Parameters<typeof filesApart<Entry>>[0],
  limit: number | undefined = (hostProfiles[chosenHost()] as HostProfile).files,
): boolean {
  if (process.env['SIGNPOST_BUNDLES'] === 'always') return true;
  return limit !== undefined && filesApart(catalog) > limit;
}

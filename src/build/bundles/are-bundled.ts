import type { Catalog } from '../../catalog/catalog.ts';
import { onceFor } from '../../catalog/once-for.ts';
import { topicRoutes } from '../../catalog/topic-routes.ts';
import { chosenHost, type HostProfile, hostProfiles } from '../host-profiles.ts';

/** What a site has besides the files that its content makes: scripts, styles, lists, the words of the search index. */
const ROOM = 1500;

/**
 * How many files a site has when every article, topic and product has JSON of its own, and every article a twin. What
 * can be found is a file of the search index too. Every page asks: a catalog is counted once.
 */
export function filesApart<Entry>(catalog: Catalog<Entry>): number {
  return onceFor(catalog, 'files apart', () => {
    const { articles, topicIds, codes, products, tables, landings, questions, sections } = catalog;
    const inClouds = articles.reduce((sum, article) => sum + catalog.cloudPages(article).length, 0);
    const topics = topicRoutes(catalog).length + topicIds.length + (tables.topicAliases?.size ?? 0) * 2;
    const services = products.size + (tables.productAliases?.size ?? 0);
    const lists = sections.all.length + landings.length + questions.length;
    return ROOM + articles.length * 4 + inClouds * 2 + topics + services * 2 + codes.length * 2 + lists;
  });
}

/**
 * Whether Markdown twins and JSON come in bundles: where single files would be more than the host takes, or always
 * with `SIGNPOST_BUNDLES=always`. Pages ask before they are built, so that it is decided by the content alone.
 */
export function areBundled<Entry>(
  catalog: Catalog<Entry>,
  limit: number | undefined = (hostProfiles[chosenHost()] as HostProfile).files,
): boolean {
  if (process.env['SIGNPOST_BUNDLES'] === 'always') return true;
  return limit !== undefined && filesApart(catalog) > limit;
}

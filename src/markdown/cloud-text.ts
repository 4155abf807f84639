import type { CatalogArticle } from '../catalog/catalog.ts';
import type { Facts } from '../catalog/facts.ts';
import type { OpenCloud } from '../schemas/clouds.ts';
import type { BodyFormat } from './parse.ts';
import { markdownTwin } from './twin.ts';

/** What can make a text differ: the components that ask for the cloud, links to blades, and links that leave the site. */
const MAY_DIFFER = /<(CloudOnly|PortalLink|Limit)\b|data-?(blade|context):|https?:/i;

/**
 * The clouds in which an article reads or leads otherwise than in the public one. Its Markdown decides, since that holds
 * all of its text and every address.
 *
 * @param clouds - those to ask about
 */
export function cloudsThatDiffer(
  article: Pick<CatalogArticle, 'data' | 'path'>,
  body: string,
  format: BodyFormat,
  facts: Facts,
  clouds: readonly OpenCloud[],
): OpenCloud[] {
  if (clouds.length === 0 || (article.data.sources.length === 0 && !MAY_DIFFER.test(body))) return [];
  const textIn = (cloud: OpenCloud) =>
    markdownTwin(article, body, format, {
      origin: '',
      hosts: facts.clouds.get(cloud)?.hosts ?? {},
      facts,
      cloud,
    });
  const general = textIn('public');
  return clouds.filter((cloud) => textIn(cloud) !== general);
}

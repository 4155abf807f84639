import type { CatalogArticle } from '../catalog/catalog.ts';
import type { Facts } from '../catalog/facts.ts';
import { outsideOf } from '../clouds/outside.ts';
import type { OpenCloud } from '../schemas/clouds.ts';
import type { BodyFormat } from './parse.ts';
import { markdownTwin } from './twin.ts';

/** The components that ask for the cloud, and links to blades. */
const ASKS_FOR_CLOUD = /<(CloudOnly|PortalLink|Limit)\b|data-?(blade|context):/i;
const ADDRESS = /https?:\/\/[^\s"'<>)\]]+/gi;

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
  const leaves = (url: string, cloud: OpenCloud) => outsideOf(url, cloud, facts.clouds) !== undefined;
  const addresses = body.match(ADDRESS) ?? [];
  const asks = ASKS_FOR_CLOUD.test(body);
  const textIn = (cloud: OpenCloud) =>
    markdownTwin(article, body, format, {
      origin: '',
      hosts: facts.clouds.get(cloud)?.hosts ?? {},
      facts,
      cloud,
    });
  let general: string | undefined;
  return clouds.filter((cloud) => {
    // Most articles are told by what they name: only the rest are written out, which takes long in a large corpus.
    if (article.data.sources.some(({ url }) => leaves(url, cloud))) return true;
    if (!asks && !addresses.some((url) => leaves(url, cloud))) return false;
    general ??= textIn('public');
    return textIn(cloud) !== general;
  });
}

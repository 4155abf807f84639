import type { CatalogArticle } from '../catalog/catalog.ts';
import type { Facts } from '../catalog/facts.ts';
import { outsideOf } from '../clouds/outside.ts';
import type { OpenCloud } from '../schemas/clouds.ts';
import type { BodyFormat } from './parse.ts';
import { markdownTwin } from './twin.ts';

/** The components that ask for the cloud, and links to blades. */
const ASKS_FOR_CLOUD = /<(CloudOnly|PortalLink|Limit)\b|data-?(blade|context):/i;
/** The components that say other things in a cloud by its name. What else asks for it reads its row of the table. */
const NAMES_CLOUD = /<(CloudOnly|Limit)\b/i;
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
  const row = (cloud: OpenCloud) => (NAMES_CLOUD.test(body) ? cloud : facts.clouds.get(cloud));
  /** Clouds without a row read alike. */
  const texts = new Map<unknown, string>();
  const textOf = (cloud: OpenCloud) => {
    const text = texts.get(row(cloud)) ?? textIn(cloud);
    texts.set(row(cloud), text);
    return text;
  };
  return clouds.filter((cloud) => {
    // Most articles are told by what they name: only the rest are written out, which takes long in a large corpus.
    if (article.data.sources.some(({ url }) => leaves(url, cloud))) return true;
    if (!asks && !addresses.some((url) => leaves(url, cloud))) return false;
    return row(cloud) !== row('public') && textOf(cloud) !== textOf('public');
  });
}

import type { Catalog } from '../catalog/catalog.ts';
import { fillMarkedLinks, mayHoldBladeLinks } from '../portal/marked-links.ts';
import { targetOrWords } from '../portal/portal-link.ts';
import type { OpenCloud } from '../schemas/clouds.ts';
import { linksForCloud } from './page-links.ts';

/** Whether a body is other HTML in a cloud than it was rendered to. */
export const changesInCloud = (source: string | undefined, cloud: OpenCloud): boolean =>
  mayHoldBladeLinks(source) || cloud !== 'public';

/**
 * A rendered body whose links are those of a cloud: to its portals, its articles, and what it can reach.
 *
 * @param source - the body as it was written
 */
export function bodyInCloud<Entry>(
  html: string,
  source: string | undefined,
  cloud: OpenCloud,
  catalog: Catalog<Entry>,
): string {
  const { clouds, facts } = catalog;
  const hosts = clouds.get(cloud)?.hosts ?? {};
  const filled = mayHoldBladeLinks(source)
    ? fillMarkedLinks(html, { hosts, blades: facts.blades }, targetOrWords)
    : html;
  if (cloud === 'public') return filled;
  return linksForCloud(filled, {
    cloud,
    clouds,
    articleIn: (path) => {
      const article = catalog.article(path.slice('/articles/'.length, -1));
      return article && catalog.pathIn(article, cloud);
    },
  });
}

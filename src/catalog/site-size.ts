import { cloudNames } from '../schemas/clouds.ts';
import type { Catalog } from './catalog.ts';

/**
 * A site that, written in full, would have more files than this is a large one. In full: a page, a Markdown twin and a
 * JSON file for each article, and a page for each topic in each cloud and product. A small host takes 15,000 files
 * (https://learn.microsoft.com/azure/static-web-apps/quotas), and nobody browses a list of thousands: a large site
 * writes an article once and a topic once, narrowed only where the answer differs, and is browsed by product.
 */
export const MOST_FILES_IN_FULL = 4000;

/** Whether a site is a large one; see `MOST_FILES_IN_FULL`. */
export function isLargeSite(catalog: Pick<Catalog, 'articles' | 'topicIds' | 'products'>): boolean {
  const { articles, topicIds, products } = catalog;
  const topicPages = topicIds.length * (1 + cloudNames.length) * (1 + products.size);
  return 3 * articles.length + topicPages > MOST_FILES_IN_FULL;
}

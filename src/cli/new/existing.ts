import type { Finding } from '../../checks/finding.ts';
import { readContent } from '../../checks/read-content.ts';
import type { Product } from '../../schemas/product.ts';
import type { Topic } from '../../schemas/topic.ts';

/** What a new article has to fit in with. */
export interface Existing {
  areas: string[];
  /** `<area>/<name>` of every article. */
  addresses: string[];
  articleIds: string[];
  topics: Topic[];
  products: Product[];
}

/** Reads what there is. Faults are left to `npm run check`: they keep nobody from starting an article. */
export async function readExisting(folder: string): Promise<Existing> {
  const faults: Finding[] = [];
  const { articles, tables } = await readContent(folder, faults, folder);
  return {
    areas: [...new Set(articles.map(({ id }) => id.split('/')[0] ?? ''))]
      .filter((area) => area !== '')
      .sort(),
    addresses: articles.map(({ id }) => id),
    articleIds: articles.flatMap(({ data }) => data?.articleId ?? []),
    topics: tables.topics.map(({ data }) => data),
    products: tables.products.map(({ data }) => data),
  };
}

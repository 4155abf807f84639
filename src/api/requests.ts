import type { Catalog } from '../catalog/catalog.ts';

/** A request as the portal makes it. */
export interface PortalRequest {
  supportTopicId: string;
  productPesId?: string;
  cloud?: string;
}

/** A product that no table knows. */
export const UNKNOWN_PRODUCT = '19999';

/** Every topic of the tables, for every product (one unknown, and none), in every cloud (and in none). */
export function everyRequest(catalog: Catalog): PortalRequest[] {
  const claimed = catalog.articles.flatMap(({ data }) => data.productPesIds);
  const products = [undefined, ...new Set([...catalog.products.keys(), ...claimed]), UNKNOWN_PRODUCT];
  const topics = [...catalog.topicIds, ...(catalog.tables.topicAliases?.keys() ?? []), '39999999'];
  return topics.flatMap((supportTopicId) =>
    [undefined, ...catalog.cloudNames].flatMap((cloud) =>
      products.map((productPesId) => ({
        supportTopicId,
        ...(productPesId ? { productPesId } : {}),
        ...(cloud ? { cloud } : {}),
      })),
    ),
  );
}

/** The password topics of the portal's own tables, with their products; offered in every open cloud. */
export const testSet: readonly { topic: string; products: readonly string[] }[] = [
  { topic: '32045826', products: ['14785', '16579'] },
  { topic: '32045781', products: ['14785', '16579'] },
  { topic: '32615416', products: ['16579'] },
  { topic: '32615432', products: ['16579'] },
  { topic: '32615363', products: ['16579'] },
  { topic: '32565598', products: ['16579', '16666'] },
  { topic: '32629794', products: ['16579', '16666'] },
  { topic: '32565599', products: ['14785', '16579'] },
  { topic: '32615406', products: ['14785', '16579'] },
  { topic: '32608786', products: ['16579'] },
  { topic: '32633309', products: ['16579'] },
  { topic: '32633310', products: ['16579'] },
  { topic: '32633311', products: ['16579'] },
];

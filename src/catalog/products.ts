import type { Product } from '../schemas/product.ts';
import type { Service } from '../schemas/service.ts';
import type { Sectioned, Sections } from './sections.ts';

/**
 * The products of a site: the rows of its table. A folder without a table has those that its articles and services
 * name; a number that no table explains is called by the section most of its articles are of.
 */
export function productsOf(
  table: readonly Product[],
  sections: Sections<Sectioned>,
  pesIds: Iterable<string>,
  services: readonly Service[],
): Product[] {
  if (table.length > 0) return [...table];
  const names = new Map<string, string>();
  for (const pesId of pesIds) names.set(pesId, sections.ofProduct(pesId)?.name ?? `Product ${pesId}`);
  for (const service of services) {
    for (const pesId of service.productPesIds) names.set(pesId, nameOfService(service) ?? `Product ${pesId}`);
  }
  return [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, name]) => ({ id, name, portal: 'portal' }));
}

/** The title of a service's file says nothing but its GUID, in most; then its line about the product does. */
function nameOfService({ pageTitle, shortDescription }: Service): string | undefined {
  const title = pageTitle.replace(/^support ?topic ?descriptions?( for)?\s*/i, '');
  const isName = title !== '' && !/^[0-9a-f-]{36}$/i.test(title);
  return isName ? title : shortDescription?.replace(/\.$/, '');
}

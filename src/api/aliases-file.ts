import type { Catalog } from '../catalog/catalog.ts';
import type { Aliases } from './schemas.ts';
import { entriesOf } from './topic-aliases.ts';

/** `aliases.json`: every GUID the portal may send in place of a topic's or a product's digits. */
export function aliasesFile({ tables }: Catalog): Aliases {
  const services = [...(tables.productAliases ?? [])].map(([guid, productPesId]) => [guid, { productPesId }]);
  return Object.fromEntries([...services, ...entriesOf(tables.topicAliases)]);
}

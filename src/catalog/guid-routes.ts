import type { Catalog } from './catalog.ts';

/** A GUID the portal may send in place of a topic's or a product's digits. */
export interface GuidRoute {
  guid: string;
  /** The product, when the GUID is a service's; otherwise it is a topic's. */
  pesId?: string;
}

/** Every GUID that stands for a topic or a product, each once. */
export function guidRoutes(catalog: Catalog): GuidRoute[] {
  const services = [...(catalog.tables.productAliases ?? [])].map(([guid, pesId]) => ({ guid, pesId }));
  const aliases = [...(catalog.tables.topicAliases?.keys() ?? [])].map((guid) => ({ guid }));
  const topics = catalog.topicIds.filter((id) => id.includes('-')).map((guid) => ({ guid }));
  const routes: GuidRoute[] = [...services, ...aliases, ...topics];
  return [...new Map(routes.map((route) => [route.guid, route])).values()];
}

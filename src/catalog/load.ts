import { type CollectionEntry, getCollection } from 'astro:content';
import { type Catalog, type CatalogArticle, createCatalog } from './catalog.ts';

export type Article = CatalogArticle<CollectionEntry<'articles'>>;
export type SiteCatalog = Catalog<CollectionEntry<'articles'>>;

let loaded: Promise<SiteCatalog> | undefined;

/** The catalog of the site's content: loaded once a build, anew for every page while an author edits. */
export function loadCatalog(): Promise<SiteCatalog> {
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}

async function load(): Promise<SiteCatalog> {
  const [articles, codes, topics, products, clouds, changes, limits, plans, blades, ...imported] = await Promise.all([
    getCollection('articles'),
    getCollection('codes'),
    getCollection('topics'),
    getCollection('products'),
    getCollection('clouds'),
    getCollection('changes'),
    getCollection('limits'),
    getCollection('plans'),
    getCollection('blades'),
    getCollection('questions'),
    getCollection('services'),
    getCollection('landings'),
  ]);
  const [questions, services, landings] = imported;
  const data = <T>(entries: readonly { data: T }[]) => entries.map((entry) => entry.data);
  return createCatalog({
    articles: articles.map((entry) => ({ id: entry.id, data: entry.data, entry })),
    codeFamilies: data(codes),
    topics: data(topics),
    products: data(products),
    clouds: data(clouds),
    changes: data(changes),
    limits: data(limits),
    plans: data(plans)[0],
    blades: data(blades),
    questions,
    services: data(services),
    landings,
  });
}

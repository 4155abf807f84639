import { type CollectionEntry, getCollection } from 'astro:content';
import { cloudsThatDiffer } from '../markdown/cloud-text.ts';
import { siteCloud } from '../site-cloud.ts';
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
  const [articles, codes, topics, products, clouds, changes, limits, plans, blades] = await Promise.all([
    getCollection('articles'),
    getCollection('codes'),
    getCollection('topics'),
    getCollection('products'),
    getCollection('clouds'),
    getCollection('changes'),
    getCollection('limits'),
    getCollection('plans'),
    getCollection('blades'),
  ]);
  const data = <T>(entries: readonly { data: T }[]) => entries.map((entry) => entry.data);
  const collections = {
    articles: articles.map((entry) => ({ id: entry.id, data: entry.data, entry })),
    codeFamilies: data(codes),
    topics: data(topics),
    products: data(products),
    clouds: data(clouds),
    changes: data(changes),
    limits: data(limits),
    plans: data(plans)[0],
    blades: data(blades),
  };
  return createCatalog(collections, {
    onlyCloud: siteCloud(),
    differsIn: (article, facts, clouds) => {
      const { body = '', filePath = '' } = article.entry;
      return cloudsThatDiffer(article, body, filePath.endsWith('.mdx') ? 'mdx' : 'md', facts, clouds);
    },
  });
}

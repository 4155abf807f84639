import { type CollectionEntry, getCollection } from 'astro:content';
import { currentBuild } from '../build/shared-build.ts';
import { siteCloud } from '../site-cloud.ts';
import type { Catalog, CatalogArticle } from './catalog.ts';
import { catalogOfFiles } from './from-content.ts';

/** What a page needs of an article's file: its text without frontmatter, and its path. */
type ArticleEntry = Pick<CollectionEntry<'articles'>, 'body' | 'filePath'>;
export type Article = CatalogArticle<ArticleEntry>;
export type SiteCatalog = Catalog<ArticleEntry>;

let loaded: Promise<SiteCatalog> | undefined;

/** The catalog of the site's content: loaded once a build, anew for every page while an author edits. */
export function loadCatalog(): Promise<SiteCatalog> {
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}

/** A build has read its content before anything else; only development asks Astro's collections. */
async function load(): Promise<SiteCatalog> {
  return currentBuild()?.catalog ?? loadFromCollections();
}

async function loadFromCollections(): Promise<SiteCatalog> {
  const [articles, codes, topics, products, clouds, changes, limits, plans, blades, ...imported] =
    await Promise.all([
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
    questions,
    services: data(services),
    landings,
  };
  return catalogOfFiles(collections, siteCloud());
}

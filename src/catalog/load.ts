import { type CollectionEntry, getCollection } from 'astro:content';
import { currentBuild } from '../build/shared-build.ts';
import { cloudsThatDiffer } from '../markdown/cloud-text.ts';
import { siteCloud } from '../site-cloud.ts';
import { type Catalog, type CatalogArticle, type CatalogData, createCatalog } from './catalog.ts';
import { dataOf } from './from-content.ts';

/** What a page needs of an article's file: its text without frontmatter, and its path. */
export type ArticleEntry = Pick<CollectionEntry<'articles'>, 'body' | 'filePath'>;
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
  const build = currentBuild();
  if (!build) return loadFromCollections();
  return siteCatalog(
    dataOf(build.content, ({ body, file }): ArticleEntry => ({ body: body.trim(), filePath: file })),
  );
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
  return siteCatalog(collections);
}

function siteCatalog(collections: CatalogData<ArticleEntry>): SiteCatalog {
  return createCatalog(collections, {
    onlyCloud: siteCloud(),
    differsIn: (article, facts, clouds) => {
      const { body = '', filePath = '' } = article.entry;
      return cloudsThatDiffer(article, body, filePath.endsWith('.mdx') ? 'mdx' : 'md', facts, clouds);
    },
  });
}

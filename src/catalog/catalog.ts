import { bladeTable } from '../portal/blade-table.ts';
import type { ArticleFrontmatter } from '../schemas/article.ts';
import type { Blade } from '../schemas/blade.ts';
import type { Change } from '../schemas/change.ts';
import type { CloudFacts } from '../schemas/cloud.ts';
import { type Cloud, cloudNames, type OpenCloud, openCloudNames } from '../schemas/clouds.ts';
import type { Code, CodeFamily } from '../schemas/code.ts';
import { type Kind, kindNames } from '../schemas/kinds.ts';
import type { Limit } from '../schemas/limit.ts';
import type { Plans } from '../schemas/plan.ts';
import type { Product } from '../schemas/product.ts';
import type { Topic } from '../schemas/topic.ts';
import type { Facts } from './facts.ts';
import { areaOf, relatedTo } from './related.ts';
import {
  effectiveClouds,
  type Resolution,
  type ResolveRequest,
  type ResolveTables,
  resolve,
} from './resolve.ts';

/** An article as every page sees it. `Entry` is what the loader knows besides, such as how to render it. */
export interface CatalogArticle<Entry = unknown> {
  /** `<area>/<name>`. */
  id: string;
  area: string;
  /** The page's path, `/articles/<area>/<name>/`. */
  path: string;
  data: ArticleFrontmatter;
  entry: Entry;
}

/** An identifier with its family and the article that owns it. */
export interface CatalogCode<Entry = unknown> {
  code: Code;
  family: CodeFamily['family'];
  /** What people call it: `SSPR_0029`, `Event 33004`, or the message itself where it has no code. */
  title: string;
  path: string;
  owner?: CatalogArticle<Entry> | undefined;
  /** The article that says more: the owner, else the one the code names. */
  article?: CatalogArticle<Entry> | undefined;
}

/** The collections as they are loaded. */
export interface CatalogData<Entry> {
  articles: readonly { id: string; data: ArticleFrontmatter; entry: Entry }[];
  codeFamilies: readonly CodeFamily[];
  topics: readonly Topic[];
  products: readonly Product[];
  clouds: readonly CloudFacts[];
  changes: readonly Change[];
  limits?: readonly Limit[];
  plans?: Plans | undefined;
  blades?: readonly Blade[];
}

/** What a catalog depends on besides the collections. */
export interface CatalogOptions<Entry> {
  /** The one cloud the site is built for: of other clouds the catalog then knows nothing. */
  onlyCloud?: OpenCloud | undefined;
  /** The clouds in which an article reads or leads otherwise than at home; see `cloudPages`. */
  differsIn?: (article: CatalogArticle<Entry>, facts: Facts, clouds: readonly OpenCloud[]) => OpenCloud[];
}

export type Catalog<Entry = unknown> = ReturnType<typeof createCatalog<Entry>>;

/**
 * The one index over all collections. Every page, JSON file and check asks it; nothing else searches the collections.
 * Articles are in the order of their addresses, so that the same content always gives the same site.
 */
export function createCatalog<Entry>(
  collections: CatalogData<Entry>,
  { onlyCloud, differsIn = () => [] }: CatalogOptions<Entry> = {},
) {
  const data = onlyCloud ? forOneCloud(collections, onlyCloud) : collections;
  const homeCloud: OpenCloud = onlyCloud ?? 'public';
  const openClouds: readonly OpenCloud[] = onlyCloud ? [onlyCloud] : openCloudNames;
  const articles: CatalogArticle<Entry>[] = data.articles
    .map(({ id, data, entry }) => ({ id, area: areaOf(id), path: `/articles/${id}/`, data, entry }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const byId = new Map(articles.map((article) => [article.id, article]));
  const byArticleId = new Map(articles.map((article) => [article.data.articleId.toLowerCase(), article]));
  const byTopic = groupBy(articles, ({ data }) => data.supportTopicIds);
  const byProduct = groupBy(articles, ({ data }) => data.productPesIds);
  const byCloud = groupBy(articles, ({ data }) => effectiveClouds(data));
  const byKind = groupBy(articles, ({ data }) => [data.kind]);
  const byArea = groupBy(articles, ({ area }) => [area]);
  const owners = new Map(
    articles.flatMap((article) => article.data.codes.map((id) => [id.toLowerCase(), article])),
  );
  const codes: CatalogCode<Entry>[] = data.codeFamilies.flatMap(({ family, codes }) =>
    codes.map((code) => ({
      code,
      family,
      title: titleOfCode(code),
      path: `/codes/${code.id.toLowerCase()}/`,
      owner: owners.get(code.id.toLowerCase()),
      article: owners.get(code.id.toLowerCase()) ?? byArticleId.get(code.article?.toLowerCase() ?? ''),
    })),
  );
  const byCode = new Map(codes.map((entry) => [entry.code.id.toLowerCase(), entry]));
  const topics = new Map(data.topics.map((topic) => [topic.id, topic]));
  const products = new Map(data.products.map((product) => [product.id, product]));
  const tables: ResolveTables = {
    topicAliases: new Map(
      data.topics.flatMap(({ id, guids }) =>
        guids.map(({ guid, product }) => [guid, { topicId: id, productPesId: product }] as const),
      ),
    ),
    productAliases: new Map(data.products.flatMap(({ id, guid }) => (guid ? [[guid, id] as const] : []))),
    products: new Set(products.keys()),
    onlyCloud,
  };
  const candidates = articles.map((article) => ({ ...article.data, article }));
  const candidatesByTopic = groupBy(candidates, ({ supportTopicIds }) => supportTopicIds);

  /** All of them: a link to a portal of another cloud has to be known for one. */
  const clouds = new Map(collections.clouds.map((cloud) => [cloud.id, cloud]));
  const changes = [...data.changes].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const facts: Facts = {
    limits: new Map((data.limits ?? []).map((limit) => [limit.id, limit])),
    plans: data.plans,
    clouds: new Map(data.clouds.map((cloud) => [cloud.id, cloud])),
    changes,
    blades: bladeTable(data.blades ?? []),
  };
  const pagesByCloud = new Map<CatalogArticle<Entry>, readonly OpenCloud[]>();
  const cloudPages = (article: CatalogArticle<Entry>): readonly OpenCloud[] => {
    const others = openClouds.filter(
      (cloud) => cloud !== homeCloud && effectiveClouds(article.data).includes(cloud),
    );
    const known = pagesByCloud.get(article) ?? differsIn(article, facts, others);
    pagesByCloud.set(article, known);
    return known;
  };

  return {
    articles,
    codes,
    topics,
    products,
    clouds,
    /** The tables that components read. */
    facts,
    /** Dated changes, soonest first. */
    changes,
    tables,
    /** The cloud of pages whose address names none. */
    homeCloud,
    /** The clouds the site is for. */
    openClouds,
    /** Every cloud whose name the site knows, closed ones too. */
    cloudNames: onlyCloud ? [onlyCloud] : cloudNames,
    /** Topic ids that a row of the table or an article names, in code-point order. */
    topicIds: [...new Set([...topics.keys(), ...byTopic.keys()])].sort(),
    article: (id: string) => byId.get(id),
    byArticleId: (articleId: string) => byArticleId.get(articleId.toLowerCase()),
    byTopic: (topicId: string) => byTopic.get(topicId) ?? [],
    byProduct: (pesId: string) => byProduct.get(pesId) ?? [],
    byCloud: (cloud: OpenCloud) => byCloud.get(cloud) ?? [],
    byKind: (kind: Kind) => byKind.get(kind) ?? [],
    byArea: (area: string) => byArea.get(area) ?? [],
    areas: [...byArea.keys()].sort(),
    /** The kinds that have articles, in the order of the table. */
    kinds: kindNames.filter((kind) => byKind.has(kind)),
    /** An identifier, however its letters are cased. */
    code: (id: string) => byCode.get(id.toLowerCase()),
    /** The clouds for which an article has a page of its own, `<path><cloud>/`: where its text differs. */
    cloudPages(article: CatalogArticle<Entry>): readonly OpenCloud[] {
      return cloudPages(article);
    },
    /** Where an article is read in a cloud: at its page for that cloud where there is one, else at its own. */
    pathIn(article: CatalogArticle<Entry>, cloud: Cloud): string {
      const { path } = article;
      return cloudPages(article).some((name) => name === cloud) ? `${path}${cloud}/` : path;
    },
    // A method, not a function-valued property, so that a catalog of entries serves where any catalog will do.
    related(article: CatalogArticle<Entry>): CatalogArticle<Entry>[] {
      return relatedTo(article, articles);
    },
    /** The articles that answer a request; see `resolve`. */
    resolve(request: ResolveRequest): Resolution & { results: CatalogArticle<Entry>[] } {
      const alias = tables.topicAliases?.get(request.supportTopicId?.toLowerCase() ?? '');
      const topicId = alias?.topicId ?? request.supportTopicId;
      const pool = (topicId && candidatesByTopic.get(topicId)) || candidates;
      const resolution = resolve(pool, request, tables);
      return { ...resolution, results: resolution.articles.map(({ article }) => article) };
    },
  };
}

/** The collections less all that is for other clouds. */
function forOneCloud<Entry>(data: CatalogData<Entry>, cloud: OpenCloud): CatalogData<Entry> {
  const isOffered = ({ clouds }: Topic) => clouds.length === 0 || clouds.includes(cloud);
  const articles = data.articles.filter((article) => effectiveClouds(article.data).includes(cloud));
  const answered = new Set(articles.flatMap((article) => article.data.supportTopicIds));
  return {
    ...data,
    articles,
    topics: data.topics.filter((topic) => isOffered(topic) || answered.has(topic.id)),
    clouds: data.clouds.filter(({ id }) => id === cloud),
    limits: (data.limits ?? []).map((limit) => ({
      ...limit,
      value: limit.clouds[cloud] ?? limit.value,
      clouds: {},
    })),
  };
}

function titleOfCode({ id, name }: Code): string {
  if (/^\d{3,5}$/.test(id)) return `Event ${id}`;
  const isOurs = /^[a-z]+(-[a-z0-9]+)+$/.test(id);
  return isOurs && name ? name : id;
}

function groupBy<T, K>(items: readonly T[], keysOf: (item: T) => readonly K[]): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

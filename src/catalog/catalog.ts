import { bladeTable } from '../portal/blade-table.ts';
import { titleOfQuestions } from '../questions/title-of-questions.ts';
import type { ArticleFrontmatter } from '../schemas/article.ts';
import type { Blade } from '../schemas/blade.ts';
import type { Change } from '../schemas/change.ts';
import type { CloudFacts } from '../schemas/cloud.ts';
import { type Cloud, cloudNames, type OpenCloud, openCloudNames } from '../schemas/clouds.ts';
import type { Code, CodeFamily } from '../schemas/code.ts';
import { type Kind, kindNames } from '../schemas/kinds.ts';
import type { Landing } from '../schemas/landing.ts';
import type { Limit } from '../schemas/limit.ts';
import type { Plans } from '../schemas/plan.ts';
import type { Product } from '../schemas/product.ts';
import type { Questions } from '../schemas/questions.ts';
import type { Service } from '../schemas/service.ts';
import type { Topic } from '../schemas/topic.ts';
import type { Facts } from './facts.ts';
import { normaliseTopicId } from './normalise.ts';
import { productsOf } from './products.ts';
import { areaOf, MOST_RELATED, relatedIn } from './related.ts';
import {
  type Candidate,
  effectiveClouds,
  type Resolution,
  type ResolveRequest,
  type ResolveTables,
  resolve,
} from './resolve.ts';
import { sectionsOf } from './sections.ts';
import { titleContexts } from './title-contexts.ts';

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

/** A form of questions that support asks about its topics. It has no page of its own: the pages of its topics show it. */
export interface CatalogQuestions {
  /** `<area>/<name>`. */
  id: string;
  data: Questions;
}

/** The common problems of a kind of resource, shown at `/problems/<id>/`. */
export interface CatalogLanding {
  /** `<area>/<name>`. */
  id: string;
  data: Landing;
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
  questions?: readonly CatalogQuestions[];
  services?: readonly Service[];
  landings?: readonly CatalogLanding[];
}

/** What a catalog depends on besides the collections. */
export interface CatalogOptions<Entry> {
  /** The one cloud the site is built for: of other clouds the catalog then knows nothing. */
  onlyCloud?: OpenCloud | undefined;
  /** The clouds in which an article reads or leads otherwise than at home; see `cloudPages`. */
  differsIn?: (article: CatalogArticle<Entry>, facts: Facts, clouds: readonly OpenCloud[]) => OpenCloud[];
}

/** How many articles stand beside one of a large site. */
const MOST_NEARBY = 10;

/** What the resolver chooses among, with what stands behind it. */
type CatalogCandidate<Entry> = Candidate & { article?: CatalogArticle<Entry>; questions?: CatalogQuestions };

/** An answer of the resolver, with what stands behind it. Many pages ask for one: it is not to be changed. */
type Answered<Entry> = Resolution & {
  readonly results: CatalogArticle<Entry>[];
  readonly questions: CatalogQuestions[];
};

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
  const byFolderAndKind = groupBy(articles, ({ area, data }) => [`${area} ${data.kind}`]);
  const byArea = groupBy(articles, ({ area }) => [area]);
  const declaredBy = groupBy(articles, ({ data }) => data.related);
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
  const questions = [...(data.questions ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
  const questionsByTopic = groupBy(questions, ({ data }) => data.supportTopicIds);
  const services = data.services ?? [];
  const topics = new Map(data.topics.map((topic) => [topic.id, topic]));
  const sections = sectionsOf(articles, questions);
  const contexts = titleContexts(articles, (article) => sections.of(article)?.name);
  const landings = (data.landings ?? []).filter(({ data }) => data.problems.length > 0);
  const landingContexts = titleContexts(
    landings.map(({ id, data }) => ({ id, data: { ...data, selfHelpType: 'generic' as const } })),
    () => 'landing',
  );
  const pesIds = new Set([...articles, ...questions].flatMap(({ data }) => data.productPesIds));
  const products = new Map(
    productsOf(data.products, sections, pesIds, services).map((product) => [product.id, product]),
  );
  const serviceTopics = new Map(
    services.flatMap((service) => service.topics.map((topic) => [topic.id, { service, topic }] as const)),
  );
  const tables: ResolveTables = {
    topicAliases: new Map(
      data.topics.flatMap(({ id, guids }) =>
        guids.map(({ guid, product }) => [guid, { topicId: id, productPesId: product }] as const),
      ),
    ),
    productAliases: new Map(
      [...products.values()].flatMap(({ id, guid }) => (guid ? [[guid, id] as const] : [])),
    ),
    products: new Set(products.keys()),
    onlyCloud,
  };
  const candidates: CatalogCandidate<Entry>[] = [
    ...articles.map((article) => ({ ...article.data, article })),
    ...questions.map((form) => ({
      ...form.data,
      selfHelpType: 'problemScopingQuestions' as const,
      questions: form,
    })),
  ];
  const candidatesByTopic = groupBy(candidates, ({ supportTopicIds }) => supportTopicIds);
  const topicsByProduct = groupTopics(data.topics, [...articles, ...questions]);
  const topicIds = [...new Set([...topics.keys(), ...candidatesByTopic.keys()])].sort();

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
  const resolved = new Map<string, Answered<Entry>>();
  const pagesByCloud = new Map<CatalogArticle<Entry>, readonly OpenCloud[]>();
  const cloudPages = (article: CatalogArticle<Entry>): readonly OpenCloud[] => {
    const known = pagesByCloud.get(article);
    if (known) return known;
    const others = openClouds.filter(
      (cloud) => cloud !== homeCloud && effectiveClouds(article.data).includes(cloud),
    );
    const pages = differsIn(article, facts, others);
    pagesByCloud.set(article, pages);
    return pages;
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
    /** Topic ids that a row of the table, an article or a form of questions names, in code-point order. */
    topicIds,
    questions,
    services,
    /** What a large site is browsed by. */
    sections,
    /** What tells an article from others of its title, such as its product; nothing where no other has it. */
    titleContext: ({ id }: Pick<CatalogArticle, 'id'>) => contexts.get(id),
    /** The same within a list of one product, which need not be said again. */
    contextInSection: ({ id }: Pick<CatalogArticle, 'id'>) =>
      contexts.get(id)?.split(' · ').slice(1).join(' · ') || undefined,
    /** The landings that name a problem. */
    landings,
    /** The title of a landing, told apart from others of its title. */
    landingTitle({ id, data }: CatalogLanding): string {
      const [, ...more] = landingContexts.get(id)?.split(' · ') ?? [];
      return more.length > 0 ? `${data.pageTitle} (${more.join(', ')})` : data.pageTitle;
    },
    /** The topics of a product: those the table offers it for; without a table, those of its articles and questions. */
    topicsOf: (pesId: string): readonly string[] => topicsByProduct.get(pesId) ?? [],
    /**
     * What a topic is called: by the table, by its service, else by its first article or form of questions; its number
     * where nothing names it.
     */
    topicTitle(topicId: string): string {
      const article = byTopic.get(topicId)?.[0];
      const form = questionsByTopic.get(topicId)?.[0];
      return (
        topics.get(topicId)?.title ??
        serviceTopics.get(topicId)?.topic.title ??
        (article ? article.data.pageTitle : form && titleOfQuestions(form.data)) ??
        `Support topic ${topicId}`
      );
    },
    /** The forms of questions that support asks about a topic, for any product and cloud. */
    questionsOf: (topicId: string) => questionsByTopic.get(topicId) ?? [],
    /** A topic as its service names it. */
    serviceTopic: (topicId: string) => serviceTopics.get(topicId),
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
    /** An article among those of its folder and kind: itself and the nearest, in the order of their addresses. */
    nearby(article: CatalogArticle<Entry>): CatalogArticle<Entry>[] {
      const own = byFolderAndKind.get(`${article.area} ${article.data.kind}`) ?? [];
      const start = Math.max(0, Math.min(own.indexOf(article) - MOST_NEARBY / 2, own.length - MOST_NEARBY));
      return own.slice(start, start + MOST_NEARBY);
    },
    // A method, not a function-valued property, so that a catalog of entries serves where any catalog will do.
    related(article: CatalogArticle<Entry>): CatalogArticle<Entry>[] {
      const { supportTopicIds, codes, related } = article.data;
      const declared = related.flatMap((id) => byArticleId.get(id.toLowerCase()) ?? []);
      const sharing = new Set([
        ...supportTopicIds.flatMap((id) => byTopic.get(id) ?? []),
        ...codes.flatMap((id) => owners.get(id.toLowerCase()) ?? []),
        ...(declaredBy.get(article.data.articleId) ?? []),
      ]);
      // Those that share the area alone are equals but for their kind: the first of each are all that can be chosen.
      const most = MOST_RELATED + 1 + declared.length + sharing.size;
      for (const kind of kindNames) {
        const sameArea = byFolderAndKind.get(`${article.area} ${kind}`) ?? [];
        for (const other of sameArea.slice(0, most)) sharing.add(other);
      }
      return relatedIn(article, { declared, sharing: [...sharing] });
    },
    /** The articles that answer a request, or the questions where there are only these; see `resolve`. */
    resolve(request: ResolveRequest): Answered<Entry> {
      const key = keyOfPlain(request);
      const known = key && resolved.get(key);
      if (known) return known;
      const asked = normaliseTopicId(request.supportTopicId ?? '') ?? '';
      const topicId = (tables.topicAliases?.get(asked)?.topicId ?? asked) || undefined;
      // Of a topic that nothing is for, nothing need be looked through; without one the resource decides.
      const pool = topicId === undefined ? candidates : (candidatesByTopic.get(topicId) ?? []);
      const resolution = resolve(pool, request, tables);
      const answered: Answered<Entry> = {
        ...resolution,
        results: resolution.articles.flatMap(({ article }) => article ?? []),
        questions: resolution.articles.flatMap(({ questions }) => questions ?? []),
      };
      if (key) resolved.set(key, answered);
      return answered;
    },
  };
}

/** A request that names a topic, and no more than a cloud besides: of these there are few, and each is asked often. */
function keyOfPlain({ supportTopicId, cloud, ...others }: ResolveRequest): string | undefined {
  const isPlain = supportTopicId && Object.values(others).every((value) => value === undefined);
  return isPlain ? `${supportTopicId} ${cloud ?? ''}` : undefined;
}

/** The collections less all that is for other clouds. */
function forOneCloud<Entry>(data: CatalogData<Entry>, cloud: OpenCloud): CatalogData<Entry> {
  const isOffered = ({ clouds }: Topic) => clouds.length === 0 || clouds.includes(cloud);
  const articles = data.articles.filter((article) => effectiveClouds(article.data).includes(cloud));
  const questions = (data.questions ?? []).filter((form) => effectiveClouds(form.data).includes(cloud));
  const answered = new Set([...articles, ...questions].flatMap((item) => item.data.supportTopicIds));
  return {
    ...data,
    articles,
    questions,
    landings: (data.landings ?? []).filter((landing) => effectiveClouds(landing.data).includes(cloud)),
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

function groupTopics(
  table: readonly Topic[],
  items: readonly { data: Pick<Candidate, 'supportTopicIds' | 'productPesIds'> }[],
): Map<string, string[]> {
  const claims =
    table.length > 0
      ? table.map(({ id, products }) => ({ id, products }))
      : items.flatMap(({ data }) =>
          data.supportTopicIds.map((id) => ({ id, products: data.productPesIds as string[] })),
        );
  const topics = new Map<string, Set<string>>();
  for (const { id, products } of claims) {
    for (const pesId of products) topics.set(pesId, (topics.get(pesId) ?? new Set<string>()).add(id));
  }
  return new Map([...topics].map(([pesId, ids]) => [pesId, [...ids]]));
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

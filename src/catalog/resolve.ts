import type { Cloud } from '../schemas/clouds.ts';
import { type Lane, laneOf, type SelfHelpType } from '../schemas/self-help-types.ts';
import type { Match, Rule } from './match.ts';
import {
  normaliseCloud,
  normaliseProductId,
  normaliseSelfHelpType,
  normaliseTags,
  normaliseTopicId,
  resourceTypesOf,
} from './normalise.ts';

/** What the resolver reads of an article. Ids, clouds and types are in their one form (see `normalise.ts`). */
export interface Candidate {
  /** The unique, lasting name; also the last tie-breaker. */
  articleId: string;
  selfHelpType: SelfHelpType;
  supportTopicIds: readonly string[];
  /** Empty means every product. */
  productPesIds: readonly string[];
  cloudEnvironments: readonly Cloud[];
  /** Clouds taken away from `cloudEnvironments`, as imported headers do. */
  disableClouds?: readonly Cloud[];
  service?: string | undefined;
  resource?: string | undefined;
  resourceTags: readonly string[];
  displayOrder?: number | undefined;
  /** Clients other than the portal that the article is for, such as `partnercenter`. */
  clientIds?: readonly string[];
  /** Scoping questions only: whether they can be asked without a resource. */
  resourceRequired?: boolean | undefined;
  /** The name that an article and its versions for single clouds share; by default derived from `articleId`. */
  stem?: string;
}

/** What is asked. Every value may be spelt as a portal or a person spells it. */
export interface ResolveRequest {
  supportTopicId?: string | undefined;
  productPesId?: string | undefined;
  cloud?: string | undefined;
  resourceType?: string | undefined;
  resourceTags?: readonly string[] | undefined;
  selfHelpType?: string | undefined;
  clientId?: string | undefined;
  /** Whether a resource was picked. Assumed when a `resourceType` is given. */
  hasResource?: boolean | undefined;
}

/** The tables that give one topic or product its several ids. */
export interface ResolveTables {
  /** GUID of a topic → its digits, and the product the GUID stands for. */
  topicAliases?: ReadonlyMap<string, { topicId: string; productPesId?: string | undefined }>;
  /** Service GUID → the product's digits. */
  productAliases?: ReadonlyMap<string, string>;
  /** Products that have a page of their own. */
  products?: ReadonlySet<string>;
  /** The one cloud there is, where a site is built for it alone; a request that names none means it. */
  onlyCloud?: Cloud | undefined;
}

/** Why an answer is not `exact`, for the page that has to say so. */
export type Reason =
  | 'bad-topic'
  | 'bad-product'
  | 'bad-cloud'
  | 'retired-cloud'
  | 'unknown-topic'
  | 'not-for-product'
  | 'not-in-cloud'
  | 'nothing-asked';

export interface Resolution<T extends Candidate = Candidate> {
  match: Match;
  /** The whole ordered list: the first is the answer, the rest are never hidden. */
  articles: T[];
  /** Which rule put the first article before the second; absent when there is at most one. */
  decidedBy?: Rule;
  /** Every way in which the answer is not what was asked. Empty when `match` is `exact`. */
  reasons: Reason[];
  /** The request in its one form. */
  asked: { topicId?: string; productPesId?: string; cloud: Cloud };
}

interface Context {
  topicId: string | undefined;
  pes: string | undefined;
  cloud: Cloud;
  resourceType: string | undefined;
  tags: Set<string>;
  lane: Lane;
  hasResource: boolean;
}

/**
 * Finds the articles that answer a support topic for a product in a cloud, and says how well they do.
 *
 * Pure: the same articles, tables and request give the same answer in any order of the articles. Candidates are
 * filtered by topic (F1), effective cloud (F2) and product (F3, relaxed when nothing is left), ordered by R1 to R8,
 * and what is missing falls back in the order of the match kinds. A national cloud never falls back to `public`
 * without the reason `not-in-cloud`; a retired cloud is never answered.
 */
export function resolve<T extends Candidate>(
  articles: readonly T[],
  request: ResolveRequest,
  tables: ResolveTables = {},
): Resolution<T> {
  const read = readRequest(request, tables);
  const asked = {
    cloud: read.context.cloud,
    ...(read.context.topicId === undefined ? {} : { topicId: read.context.topicId }),
    ...(read.context.pes === undefined ? {} : { productPesId: read.context.pes }),
  };
  const answer = (match: Match, found: T[], reasons: Reason[], lane = read.context.lane): Resolution<T> => {
    const ordered = order(found, { ...read.context, lane });
    return { match, ...ordered, reasons, asked };
  };
  if (read.faults.length > 0) return answer('none', [], read.faults);

  const { context } = read;
  const inClient = articles.filter((article) => isForClient(article, request.clientId));
  const productKnown = context.pes !== undefined && (tables.products?.has(context.pes) ?? false);
  if (context.topicId === undefined && context.resourceType === undefined) {
    return productKnown ? answer('product', [], []) : answer('none', [], ['nothing-asked']);
  }

  const pool = inClient.filter((article) => laneOf(article.selfHelpType) === context.lane);
  const here = select(pool, context, context.cloud);
  if (here.found.length > 0) {
    return here.relaxed
      ? answer('other-product', here.found, ['not-for-product'])
      : answer('exact', here.found, []);
  }
  const elsewhere = context.cloud === 'public' ? undefined : select(pool, context, 'public');
  if (elsewhere && elsewhere.found.length > 0) {
    const reasons: Reason[] = elsewhere.relaxed ? ['not-in-cloud', 'not-for-product'] : ['not-in-cloud'];
    return answer('other-cloud', elsewhere.found, reasons);
  }
  const isKnown = inClient.some(({ supportTopicIds }) => supportTopicIds.includes(context.topicId ?? ''));
  const missing: Reason = isKnown ? 'not-in-cloud' : 'unknown-topic';
  if (context.lane === 'solution') {
    const scoping = inClient.filter((article) => laneOf(article.selfHelpType) === 'scoping');
    const questions = select(scoping, context, context.cloud).found;
    if (questions.length > 0) return answer('questions-only', questions, [], 'scoping');
  }
  return answer(productKnown ? 'product' : 'none', [], [missing]);
}

/**
 * The articles in the order of a request that names no resource and no tag. Neither a topic, a cloud nor a product
 * changes that order: they only leave articles out.
 */
export function inStandingOrder<T extends Candidate>(articles: readonly T[]): T[] {
  const { context } = readRequest({}, {});
  return order([...articles], context).articles;
}

/** The clouds an article is in effect written for: `cloudEnvironments` less `disableClouds`; `public` if none given. */
export function effectiveClouds({
  cloudEnvironments,
  disableClouds = [],
}: Pick<Candidate, 'cloudEnvironments' | 'disableClouds'>): Cloud[] {
  const declared: readonly Cloud[] = cloudEnvironments.length > 0 ? cloudEnvironments : ['public'];
  return declared.filter((cloud) => !disableClouds.includes(cloud));
}

function readRequest(request: ResolveRequest, tables: ResolveTables): { context: Context; faults: Reason[] } {
  const faults: Reason[] = [];
  const given = (value: string | undefined) => (value?.trim() ? value : undefined);
  const read = <R>(value: string | undefined, parse: (value: string) => R | undefined, fault: Reason) => {
    const parsed = value === undefined ? undefined : parse(value);
    if (value !== undefined && parsed === undefined) faults.push(fault);
    return parsed;
  };

  const asTopic = read(given(request.supportTopicId), normaliseTopicId, 'bad-topic');
  const asProduct = read(given(request.productPesId), normaliseProductId, 'bad-product');
  const { onlyCloud } = tables;
  const isHere = (named: Cloud | undefined) => !onlyCloud || named === onlyCloud;
  const readCloud = (value: string) => {
    const named = normaliseCloud(value);
    return isHere(named) ? named : undefined;
  };
  const cloud = read(given(request.cloud), readCloud, 'bad-cloud') ?? onlyCloud ?? 'public';
  if (cloud === 'blackforest') faults.push('retired-cloud');

  const alias = asTopic === undefined ? undefined : tables.topicAliases?.get(asTopic);
  const pes = asProduct === undefined ? undefined : (tables.productAliases?.get(asProduct) ?? asProduct);
  const type = request.selfHelpType === undefined ? undefined : normaliseSelfHelpType(request.selfHelpType);
  const resourceType = given(request.resourceType)?.trim().toLowerCase();
  return {
    faults,
    context: {
      topicId: alias?.topicId ?? asTopic,
      pes: pes ?? alias?.productPesId,
      cloud,
      resourceType,
      tags: normaliseTags(request.resourceTags ?? []),
      lane: type === undefined ? 'solution' : laneOf(type),
      hasResource: request.hasResource ?? resourceType !== undefined,
    },
  };
}

function isForClient({ clientIds = [] }: Candidate, client: string | undefined): boolean {
  if (clientIds.length === 0) return client === undefined;
  return client !== undefined && clientIds.some((id) => id.toLowerCase() === client.toLowerCase());
}

/** F1 to F3 in one cloud. Without a topic, the resource type and tags take its place. */
function select<T extends Candidate>(pool: readonly T[], context: Context, cloud: Cloud) {
  const { topicId, pes } = context;
  const inCloud = pool.filter(
    (article) =>
      (topicId === undefined ? isForResource(article, context) : article.supportTopicIds.includes(topicId)) &&
      effectiveClouds(article).includes(cloud),
  );
  const forProduct = inCloud.filter(
    ({ productPesIds }) => pes === undefined || productPesIds.length === 0 || productPesIds.includes(pes),
  );
  const relaxed = forProduct.length === 0 && inCloud.length > 0;
  const tagged = withoutDisjointTags(relaxed ? inCloud : forProduct, context);
  return { found: withoutTwins(tagged), relaxed };
}

function isForResource(article: Candidate, { resourceType, tags }: Context): boolean {
  if (!resourceTypesOf(article.service, article.resource).includes(resourceType ?? '')) return false;
  const own = normaliseTags(article.resourceTags);
  return tags.size === 0 || own.size === 0 || overlaps(own, tags);
}

/** An article for other flavours than the one asked for is an answer only when there is no other. */
function withoutDisjointTags<T extends Candidate>(articles: T[], context: Context): T[] {
  const kept = articles.filter((article) => tagRank(article, context) < DISJOINT);
  return kept.length > 0 ? kept : articles;
}

/** Of an article and its versions for single clouds, the version for the fewest clouds stands for all. */
function withoutTwins<T extends Candidate>(articles: T[]): T[] {
  const narrowest = new Map<string, T>();
  for (const article of articles) {
    const key = `${article.selfHelpType} ${stemOf(article)}`;
    const other = narrowest.get(key);
    if (!other || isNarrower(article, other)) narrowest.set(key, article);
  }
  return articles.filter(
    (article) => narrowest.get(`${article.selfHelpType} ${stemOf(article)}`) === article,
  );
}

function isNarrower(a: Candidate, b: Candidate): boolean {
  const difference = effectiveClouds(a).length - effectiveClouds(b).length;
  return difference === 0 ? compareCodePoints(a.articleId, b.articleId) < 0 : difference < 0;
}

const CLOUD_SUFFIX = /[-_](mooncake|fairfax|usnat|ussec|public|cn|ff|ex|rx)$/i;

/** The name that an article and its versions for single clouds share. */
export function stemOf({ stem, articleId }: Candidate): string {
  return stem ?? articleId.replace(CLOUD_SUFFIX, '');
}

const solutionOrder: Readonly<Record<'withResource' | 'without', readonly SelfHelpType[]>> = {
  withResource: ['apollo', 'resource', 'generic'],
  without: ['apollo', 'generic', 'resource'],
};

const DISJOINT = 3;

function tagRank({ resourceTags }: Candidate, { tags }: Context): number {
  const own = normaliseTags(resourceTags);
  if (own.size === 0) return 1;
  if (tags.size === 0) return 2;
  return overlaps(own, tags) ? 0 : DISJOINT;
}

function overlaps(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((value) => b.has(value));
}

function typeRank(article: Candidate, { resourceType }: Context): number {
  const types = resourceTypesOf(article.service, article.resource);
  if (resourceType === undefined || types.length === 0) return 1;
  return types.includes(resourceType) ? 0 : 2;
}

/** An empty list of products claims them all, so such an article is the last to be believed. */
function claim({ supportTopicIds, productPesIds }: Candidate): number {
  return productPesIds.length === 0
    ? Number.POSITIVE_INFINITY
    : supportTopicIds.length * productPesIds.length;
}

type Rank = (article: Candidate, context: Context) => number;

/** The rules that are a number: the lower comes first. R8, which is none, separates all that these leave equal. */
const ranks: Readonly<Record<Exclude<Rule, 'R8'>, Rank>> = {
  R1: ({ selfHelpType }, { hasResource }) =>
    solutionOrder[hasResource ? 'withResource' : 'without'].indexOf(selfHelpType),
  R2: tagRank,
  R3: typeRank,
  R4: (article) => effectiveClouds(article).length,
  R5: ({ resourceRequired }, { lane, hasResource }) =>
    lane === 'scoping' && (resourceRequired ?? false) !== hasResource ? 1 : 0,
  R6: ({ displayOrder }) => displayOrder ?? Number.POSITIVE_INFINITY,
  R7: claim,
};
const ranked = Object.entries(ranks) as [keyof typeof ranks, Rank][];

function compareCodePoints(a: string, b: string): number {
  let same = 0;
  while (same < a.length && a.charCodeAt(same) === b.charCodeAt(same)) same += 1;
  return (a.codePointAt(same) ?? -1) - (b.codePointAt(same) ?? -1);
}

/** An article with its ranks, in the order of the rules. */
interface Placed<T> {
  article: T;
  places: readonly number[];
}

/** The rule that separates two articles, and which way. */
function compare(a: Placed<Candidate>, b: Placed<Candidate>): { rule: Rule; difference: number } {
  for (const [index, [rule]] of ranked.entries()) {
    const [left = 0, right = 0] = [a.places[index], b.places[index]];
    if (left !== right) return { rule, difference: left < right ? -1 : 1 };
  }
  return { rule: 'R8', difference: compareCodePoints(a.article.articleId, b.article.articleId) };
}

function order<T extends Candidate>(articles: T[], context: Context): { articles: T[]; decidedBy?: Rule } {
  if (articles.length < 2) return { articles };
  const placed = articles
    .map((article): Placed<T> => ({ article, places: ranked.map(([, rank]) => rank(article, context)) }))
    .sort((a, b) => compare(a, b).difference);
  const [first, second] = placed;
  return {
    articles: placed.map(({ article }) => article),
    ...(first && second ? { decidedBy: compare(first, second).rule } : {}),
  };
}

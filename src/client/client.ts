import type { ApiIndex, Bundles } from '../api/schemas.ts';
import type { Answer, Article, Client, Match, Reason, ResolveRequest, SiteError } from './types.ts';

/**
 * The client that other sites load from `/client.js`. It imports nothing, so that it stays small and one file: the
 * rules are those of `src/catalog/resolve.ts`, over an index whose articles stand in order already, and the tests hold
 * the two together.
 */

type Indexed = ApiIndex['articles'][number];

/** As much of an article's file as is given out. */
interface SelfHelp {
  properties: Article;
}

/** A request in its one form. */
interface Asked {
  topicId: string | undefined;
  pes: string | undefined;
  cloud: string;
  resourceType: string | undefined;
  tags: Set<string>;
  hasResource: boolean;
}

const GUID = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const DISJOINT = 3;

/** See `types.ts`. */
export function createClient(base: string | URL = import.meta.url): Client {
  const at = (path: string) => new URL(path, base).href;
  const read = async <T>(path: string, parse: (response: Response) => Promise<T>): Promise<T> => {
    const url = at(path);
    const fail = (what: string, more: object): never => {
      throw Object.assign(new Error(`${url} ${what}.`), { name: 'SiteError', url }, more) as SiteError;
    };
    const response = await fetch(url).catch((cause: unknown) => fail('cannot be reached', { cause }));
    const { ok, status } = response;
    return ok
      ? parse(response).catch((cause: unknown) => fail('did not answer with JSON', { status, cause }))
      : fail(`answered ${status}`, { status });
  };
  const file = <T>(name: string) => read<T>(`/api/v1/${name}.json`, (response) => response.json());
  const whenAbsent = (error: SiteError): undefined => {
    if (error.status !== 404) throw error;
  };

  let index: Promise<ApiIndex> | undefined;
  /** Read when an article has no file of its own: a large site has several in each. */
  let bundles: Promise<Bundles | undefined> | undefined;
  return {
    async resolve(request) {
      index ??= file<ApiIndex>('index');
      // A failure is not kept: the next call tries again.
      index.catch(() => {
        index = undefined;
      });
      return answer(await index, request, at);
    },
    async article(articleId) {
      const id = articleId.toLowerCase();
      if (!(await bundles)?.selfHelp) {
        const own = await file<SelfHelp>(`selfHelp/${encodeURIComponent(id)}`).catch(whenAbsent);
        if (own) return own.properties;
      }
      bundles ??= file<Bundles>('bundles').catch(whenAbsent);
      bundles.catch(() => {
        bundles = undefined;
      });
      const path = (await bundles)?.selfHelp?.findLast(([first]) => first <= id)?.[1];
      if (path === undefined) return undefined;
      const lines = await read(path, async (response) =>
        (await response.text())
          .trim()
          .split('\n')
          .map((line): { name: string; file: SelfHelp } => JSON.parse(line)),
      );
      return lines.find(({ name }) => name === id)?.file.properties;
    },
    searchUrl: (query) => at(`/search/?q=${encodeURIComponent(query)}`),
  };
}

/** What an index answers to a request. */
function answer(index: ApiIndex, request: ResolveRequest, at: (path: string) => string): Answer {
  const reasons: Reason[] = [];
  const read = (value: string | undefined, parse: (value: string) => string | undefined, fault: Reason) => {
    const parsed = value?.trim() ? parse(value) : undefined;
    if (value?.trim() && !parsed) reasons.push(fault);
    return parsed;
  };
  const id = (digits: string) => (value: string) =>
    new RegExp(`^(\\d{${digits}}|${GUID})$`).exec(clean(value))?.[0];

  const topic = read(request.supportTopicId, id('7,9'), 'bad-topic');
  const product = read(request.productPesId, id('4,7'), 'bad-product');
  const [home = ''] = index.openClouds;
  const cloud = read(request.cloud, (value) => cloudOf(index, value), 'bad-cloud') ?? home;
  if (!isIn(index.openClouds, cloud)) reasons.push('retired-cloud');
  const alias = own(index.topicAliases, topic);
  const type = clean(request.selfHelpType ?? '');
  const lane = Object.entries(index.selfHelpTypes).find(([name]) => name.toLowerCase() === type)?.[1];
  const resourceType = request.resourceType?.trim().toLowerCase() || undefined;
  const asked: Asked = {
    topicId: alias?.topicId ?? topic,
    pes: own(index.productAliases, product) ?? product ?? alias?.productPesId,
    cloud,
    resourceType,
    tags: tagsOf(request.resourceTags ?? []),
    hasResource: request.hasResource ?? resourceType !== undefined,
  };
  const give = (match: Match, articles: Indexed[] = []): Answer => ({
    match,
    reasons,
    asked: {
      cloud,
      ...(asked.topicId ? { topicId: asked.topicId } : {}),
      ...(asked.pes ? { productPesId: asked.pes } : {}),
    },
    // What has no path of its own is a form of questions.
    articles: articles
      .filter(({ path }) => path)
      .map(({ articleId, title, path, cloudPages }) => ({
        articleId,
        title,
        url: at(path + (isIn(cloudPages, cloud) ? `${cloud}/` : '')),
      })),
  });
  if (reasons.length > 0) return give('none');

  const ofProduct = own(index.products, asked.pes) ? 'product' : 'none';
  if (!asked.topicId && !resourceType) {
    if (ofProduct === 'none') reasons.push('nothing-asked');
    return give(ofProduct);
  }
  const client = request.clientId?.toLowerCase();
  const all = [...index.articles, ...(index.questions ?? [])] as Indexed[];
  const places = asked.topicId ? own(index.topics, asked.topicId)?.articles : all.keys();
  const pool = [...(places ?? [])]
    .map((place) => all[place] as Indexed)
    .filter(({ clientIds }) => (clientIds ? clientIds.includes(client ?? '') : client === undefined));
  const inLane = (name: string) =>
    pool.filter(({ selfHelpType = 'generic' }) => index.selfHelpTypes[selfHelpType] === name);

  const candidates = inLane(lane ?? 'solution');
  const here = select(index, candidates, asked, cloud, lane === 'scoping');
  if (here.found.length > 0) {
    if (here.relaxed) reasons.push('not-for-product');
    return give(here.relaxed ? 'other-product' : 'exact', here.found);
  }
  const elsewhere = select(index, candidates, asked, home, lane === 'scoping');
  if (cloud !== home && elsewhere.found.length > 0) {
    reasons.push('not-in-cloud');
    if (elsewhere.relaxed) reasons.push('not-for-product');
    return give('other-cloud', elsewhere.found);
  }
  const questions = select(index, inLane('scoping'), asked, cloud, true).found;
  if ((lane ?? 'solution') === 'solution' && questions.length > 0) return give('questions-only', questions);
  reasons.push(asked.topicId && pool.length > 0 ? 'not-in-cloud' : 'unknown-topic');
  return give(ofProduct);
}

/** The articles of a pool for a cloud and product, in order; `relaxed` when they are for another product. */
function select({ openClouds }: ApiIndex, pool: Indexed[], asked: Asked, cloud: string, scoping: boolean) {
  const cloudsOf = ({ clouds = openClouds }: Indexed): readonly string[] => clouds;
  const tagRank = ({ resourceTags }: Indexed) =>
    !resourceTags
      ? 1
      : asked.tags.size === 0
        ? 2
        : resourceTags.some((tag) => asked.tags.has(tag))
          ? 0
          : DISJOINT;
  const inCloud = pool.filter(
    (article) =>
      (asked.topicId || (isIn(article.resourceTypes, asked.resourceType) && tagRank(article) < DISJOINT)) &&
      isIn(cloudsOf(article), cloud),
  );
  const forProduct = inCloud.filter(
    ({ productPesIds }) => !asked.pes || !productPesIds || productPesIds.includes(asked.pes),
  );
  const relaxed = forProduct.length === 0;
  const chosen = relaxed ? inCloud : forProduct;
  const near = chosen.filter((article) => tagRank(article) < DISJOINT);

  const keyOf = ({ selfHelpType, stem, articleId }: Indexed) => `${selfHelpType} ${stem ?? articleId}`;
  const narrowest = new Map<string, Indexed>();
  const kept = near.length > 0 ? near : chosen;
  for (const article of kept) {
    const other = narrowest.get(keyOf(article));
    const narrower = other ? cloudsOf(article).length - cloudsOf(other).length : -1;
    if (!other || narrower < 0 || (narrower === 0 && article.articleId < other.articleId))
      narrowest.set(keyOf(article), article);
  }

  const ranks = (article: Indexed) => [
    (asked.hasResource ? 'apollo resource generic' : 'apollo generic resource').indexOf(
      article.selfHelpType ?? 'generic',
    ),
    tagRank(article),
    !asked.resourceType || !article.resourceTypes
      ? 1
      : isIn(article.resourceTypes, asked.resourceType)
        ? 0
        : 2,
    cloudsOf(article).length,
    scoping && !article.resourceRequired === asked.hasResource ? 1 : 0,
  ];
  const found = kept
    .filter((article) => narrowest.get(keyOf(article)) === article)
    .map((article) => ({ article, ranks: ranks(article) }))
    // Stable: what these ranks leave equal stays in the order of the index.
    .sort((a, b) => a.ranks.map((rank, place) => rank - (b.ranks[place] ?? 0)).find((by) => by !== 0) ?? 0)
    .map(({ article }) => article);
  return { found, relaxed };
}

/** The cloud that a name, or the host or address of a portal, stands for. */
function cloudOf({ clouds }: ApiIndex, value: string): string | undefined {
  const name = clean(value).replace(/\s+/g, '');
  let host = name.replace(/^https?:\/\//, '').replace(/[/:?#].*$/, '');
  while (host.includes('.') && !own(clouds, host)) host = host.slice(host.indexOf('.') + 1);
  return own(clouds, name) ?? (host.includes('.') ? own(clouds, host) : undefined);
}

function tagsOf(tags: readonly string[]): Set<string> {
  const result = new Set(tags.map(clean).filter((tag) => tag && tag !== 'optional'));
  if (result.has('windowssql')) result.add('windows');
  if (['redhat', 'ubuntu', 'suse'].some((tag) => result.has(tag))) result.add('linux');
  return result;
}

function clean(value: string): string {
  return value
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00A0]/g, '')
    .trim()
    .replace(/^\{(.*)\}$/, '$1')
    .trim()
    .toLowerCase();
}

const isIn = (list: readonly string[] | undefined, value: string | undefined): boolean =>
  value !== undefined && !!list?.includes(value);

const own = <T>(record: Readonly<Record<string, T>>, key: string | undefined): T | undefined =>
  key !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;

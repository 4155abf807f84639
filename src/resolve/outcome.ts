import type { ApiIndex } from '../api/schemas.ts';
import { cloudName, describeRequest, explain, type Names } from '../catalog/say.ts';
import type { Answer, Client } from '../client/types.ts';
import { didYouMean } from '../schemas/nearest.ts';
import { type Asked, expectations, type Fault } from './parameters.ts';

type Article = Answer['articles'][number];

/** What the page does with an answer. */
export type Outcome =
  /** Goes to a page of this site that is just what was asked for. */
  | { kind: 'go'; url: string }
  /** Refuses, and says which value and what was expected. */
  | { kind: 'refused'; faults: Fault[] }
  /** There is nothing to answer. */
  | { kind: 'nothing'; unread: string[] }
  | {
      kind: 'shown';
      title: string;
      /** What was asked, in words. */
      asked: string;
      /** Every way in which what is shown is not what was asked. */
      notes: string[];
      articles: Article[];
      /** Of a closed cloud: the best article in each that is open. */
      inOpenClouds: { cloud: string; article: Article }[];
      /** The page of the topic, where that is what support asks about it and no article is. */
      checklist?: string;
      /** The page of the product, where there is one. */
      product?: { name: string; url: string };
    };

/** What is known of the site besides what its client answers. */
export interface Site {
  client: Pick<Client, 'resolve'>;
  index: Pick<ApiIndex, 'openClouds' | 'clouds' | 'topics' | 'products'>;
  /** The days on which clouds were closed, by cloud. */
  retired: Readonly<Record<string, string>>;
}

/** Asks the client, and says what to make of its answer. */
export async function outcomeOf(asked: Asked, { client, index, retired }: Site): Promise<Outcome> {
  let { request } = asked;
  let answer = await client.resolve(request);
  // A frame of a portal that we do not know is no fault of the address.
  if (asked.cloudOfPortal && answer.reasons.includes('bad-cloud')) {
    request = { ...request, cloud: undefined };
    answer = await client.resolve(request);
  }
  const faults = [...asked.faults, ...faultsOf(answer, request, index)];
  if (faults.length > 0) return { kind: 'refused', faults };
  if (answer.reasons.includes('nothing-asked')) return { kind: 'nothing', unread: asked.unread };

  const { articles, match, reasons } = answer;
  const { topicId, productPesId = '' } = answer.asked;
  const [only, ...others] = articles;
  if (match === 'exact' && only && others.length === 0) return { kind: 'go', url: only.url };
  const name = Object.hasOwn(index.products, productPesId) ? index.products[productPesId] : undefined;
  const product =
    name && !reasons.includes('retired-cloud') ? { name, url: `/p/${productPesId}/` } : undefined;
  if (match === 'product' && reasons.length === 0 && product) return { kind: 'go', url: product.url };

  const checklist =
    match === 'questions-only' && articles.length === 0 && topicId ? `/t/${topicId}/` : undefined;
  const isPlain = productPesId === '' && answer.asked.cloud === index.openClouds[0];
  if (checklist && isPlain) return { kind: 'go', url: checklist };

  const names = namesOf(index, retired);
  const isRetired = reasons.includes('retired-cloud');
  return {
    kind: 'shown',
    title: isRetired
      ? `${cloudName(answer.asked.cloud)} is closed`
      : ((topicId && names.topics.get(topicId)?.title) ??
        (topicId ? `Support topic ${topicId}` : 'Articles')),
    asked: describeRequest(names, answer),
    notes: explain(names, answer),
    articles,
    inOpenClouds: isRetired && topicId ? await inEach(index.openClouds, request, client) : [],
    ...(checklist ? { checklist } : {}),
    ...(product && articles.length === 0 ? { product } : {}),
  };
}

/** Which of the values the client could not read. */
function faultsOf(answer: Answer, request: Asked['request'], index: Site['index']): Fault[] {
  const { openClouds, clouds } = index;
  const [single, ...others] = openClouds;
  const cloud = request.cloud ?? '';
  const expected =
    others.length === 0
      ? `${single}: this site is for ${cloudName(single ?? '')} alone`
      : `${expectations.cloud}: ${openClouds.join(', ')}.${didYouMean(cloud, Object.keys(clouds))}`;
  const bad = {
    'bad-topic': { name: 'supportTopicId', expected: expectations.supportTopicId },
    'bad-product': { name: 'productPesId', expected: expectations.productPesId },
    'bad-cloud': { name: 'cloud', expected },
  } as const;
  return Object.entries(bad)
    .filter(([reason]) => answer.reasons.some((given) => given === reason))
    .map(([, { name, expected }]) => ({ name, value: request[name] ?? '', expected }));
}

async function inEach(clouds: readonly string[], request: Asked['request'], client: Site['client']) {
  const answers = await Promise.all(
    clouds.map(async (cloud) => ({
      cloud,
      articles: (await client.resolve({ ...request, cloud })).articles,
    })),
  );
  return answers.flatMap(({ cloud, articles: [article] }) => (article ? [{ cloud, article }] : []));
}

function namesOf({ openClouds, topics, products }: Site['index'], retired: Site['retired']): Names {
  const own = <T>(record: Readonly<Record<string, T>>, key: string) =>
    Object.hasOwn(record, key) ? record[key] : undefined;
  return {
    homeCloud: openClouds[0] ?? '',
    topics: { get: (id) => own(topics, id) },
    products: {
      get(id) {
        const name = own(products, id);
        return name === undefined ? undefined : { name };
      },
    },
    clouds: { get: (id) => ({ retiredOn: own(retired, id) }) },
  };
}

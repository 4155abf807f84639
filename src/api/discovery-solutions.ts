import type { Catalog, CatalogArticle } from '../catalog/catalog.ts';
import { type Candidate, effectiveClouds, inStandingOrder, type ResolveRequest } from '../catalog/resolve.ts';
import type { Cloud } from '../schemas/clouds.ts';
import { laneOf } from '../schemas/self-help-types.ts';
import { site } from '../site.ts';
import { cloudsOf } from './clouds-of.ts';
import { namespaces } from './names.ts';
import type { DiscoverySolutions } from './schemas.ts';

type Resource = DiscoverySolutions['value'][number];
type Answer = Resource['properties']['x']['answers'][number];

/** A product that no article is for and no table knows: it stands for all of these. */
const ANY_OTHER_PRODUCT = '0000000';

/** How an answer names that product. */
const REST = ['*'];

/** The ids that have a `discoverySolutions` file: every topic, and every GUID that stands for one. */
export function discoveryIds(catalog: Catalog): string[] {
  return [...new Set([...catalog.topicIds, ...(catalog.tables.topicAliases?.keys() ?? [])])].sort();
}

/** `discoverySolutions/<id>.json`: the articles of a topic, and which of them answer in each cloud and product. */
export function discoverySolutionsFile(catalog: Catalog, id: string): DiscoverySolutions {
  const topicId = catalog.tables.topicAliases?.get(id)?.topicId ?? id;
  const title = catalog.topics.get(topicId)?.title;
  const articles = inStandingOrder(catalog.byTopic(topicId).map((article) => ({ ...article.data, article })));
  const listed = articles.map(({ article }, index) => listing(catalog, article, index + 1));
  const isQuestion = ({ x }: { x: { selfHelpType: Candidate['selfHelpType'] } }) =>
    laneOf(x.selfHelpType) === 'scoping';
  return {
    value: [
      {
        id: `/providers/${namespaces.help}/discoverySolutions/${id}`,
        name: id,
        type: `${namespaces.help}/discoverySolutions`,
        properties: {
          solutions: listed.filter((item) => !isQuestion(item)),
          match: catalog.resolve({ supportTopicId: id }).match,
          x: {
            topicId,
            ...(title ? { title } : {}),
            answers: answersOf(catalog, id, topicId),
            questions: listed.filter(isQuestion).map(({ solutionId, x }) => ({ solutionId, x })),
          },
        },
      },
    ],
  };
}

function listing(
  catalog: Catalog,
  article: CatalogArticle,
  rank: number,
): Resource['properties']['solutions'][number] {
  const { data, path } = article;
  return {
    solutionId: data.articleId,
    solutionType: laneOf(data.selfHelpType) === 'solution' ? 'SelfHelp' : 'Diagnostics',
    description: data.description,
    requiredInputs: [],
    x: {
      url: `${site.url}${path}`,
      title: data.pageTitle,
      productPesIds: data.productPesIds,
      ...cloudsOf(catalog, article),
      selfHelpType: data.selfHelpType,
      resourceTags: data.resourceTags,
      rank,
    },
  };
}

/**
 * The answer in every cloud: without a product, for each product an article is for, for the other products we know
 * (which are all alike), and for any other. Equal answers share an entry.
 */
function answersOf(catalog: Catalog, id: string, topicId: string): Answer[] {
  const products = productsToAsk(catalog, topicId);
  const answers = new Map<string, Answer>();
  for (const clouds of answeredAlike(catalog, topicId)) {
    const [cloud] = clouds;
    const inCloud = new Map<string, { products: Asked[]; answer: Found }>();
    for (const product of [undefined, ...products]) {
      const answer = find(catalog, { supportTopicId: id, cloud, productPesId: product?.pesId });
      const key = `${product === undefined}${JSON.stringify(answer)}`;
      const same = inCloud.get(key) ?? { products: [], answer };
      if (product) same.products.push(product);
      inCloud.set(key, same);
    }
    for (const { products, answer } of inCloud.values()) {
      // Any other product takes in all that are answered alike.
      const rest = products.find(({ pesId }) => pesId === ANY_OTHER_PRODUCT);
      const productPesIds = rest ? rest.names() : namesOf(products);
      const entry = { ...(productPesIds.length > 0 ? { productPesIds } : {}), ...answer };
      const key = JSON.stringify(entry);
      const same = answers.get(key);
      if (same) same.clouds.push(...clouds);
      else answers.set(key, { clouds: [...clouds], ...entry });
    }
  }
  const inOrder = (clouds: readonly Cloud[]) => catalog.cloudNames.filter((cloud) => clouds.includes(cloud));
  return [...answers.values()].map((answer) => ({ ...answer, clouds: inOrder(answer.clouds) }));
}

/** A product to ask for, and those that are answered as it is. */
interface Asked {
  pesId: string;
  names: () => string[];
  /** Whether no article is for it. */
  isOther: boolean;
}

/**
 * One of the products that the same articles and questions are for, one of the others that we know, and one that nobody
 * knows: what is asked of one is true of all that it stands for.
 */
function productsToAsk(catalog: Catalog, topicId: string): Asked[] {
  const articles = catalog.byTopic(topicId);
  const items = [...articles, ...catalog.questionsOf(topicId)].map(({ data }) => new Set(data.productPesIds));
  const claimed = new Set(articles.flatMap(({ data }) => data.productPesIds));
  const alike = Map.groupBy([...claimed].sort(), (name) => {
    // A product that is named by its GUID is asked for by its digits.
    const pesId = catalog.tables.productAliases?.get(name) ?? name;
    return `${catalog.products.has(pesId)} ${items.map((products) => (products.has(pesId) ? 1 : 0)).join('')}`;
  });
  const isUnclaimed = (pesId: string) => !claimed.has(pesId);
  const other = catalog.products.keys().find(isUnclaimed);
  return [
    ...alike.values().map((names) => ({ pesId: names[0] ?? '', names: () => names, isOther: false })),
    // There are hundreds, and most topics answer any product alike: then they are not listed.
    ...(other
      ? [{ pesId: other, names: () => [...catalog.products.keys()].filter(isUnclaimed), isOther: true }]
      : []),
    { pesId: ANY_OTHER_PRODUCT, names: () => [...REST], isOther: true },
  ];
}

/** The products of an answer: those an article is for in the order of their numbers, then the others. */
function namesOf(products: readonly Asked[]): string[] {
  const { own = [], others = [] } = Object.groupBy(products, ({ isOther }) => (isOther ? 'others' : 'own'));
  return [...own.flatMap(({ names }) => names()).sort(), ...others.flatMap(({ names }) => names())];
}

/** The clouds in groups for which the same articles and questions are written: what is asked of one is true of all. */
function answeredAlike(catalog: Catalog, topicId: string): (readonly [Cloud, ...Cloud[]])[] {
  const items = [...catalog.byTopic(topicId), ...catalog.questionsOf(topicId)].map(({ data }) =>
    effectiveClouds(data),
  );
  const groups = new Map<string, [Cloud, ...Cloud[]]>();
  for (const cloud of catalog.cloudNames) {
    const isAlone = cloud === 'public' || !catalog.openClouds.some((name) => name === cloud);
    const key = isAlone ? cloud : items.map((clouds) => (clouds.includes(cloud) ? 1 : 0)).join('');
    const group = groups.get(key);
    if (group) group.push(cloud);
    else groups.set(key, [cloud]);
  }
  return [...groups.values()];
}

type Found = Pick<Answer, 'match' | 'reasons' | 'solutionIds'>;

function find(catalog: Catalog, request: ResolveRequest): Found {
  const { match, reasons, results } = catalog.resolve(request);
  return { match, reasons, solutionIds: results.map(({ data }) => data.articleId) };
}

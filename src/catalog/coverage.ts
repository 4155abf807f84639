import { type OpenCloud, openCloudNames } from '../schemas/clouds.ts';
import { type Lane, laneOf, type SelfHelpType, selfHelpTypeNames } from '../schemas/self-help-types.ts';
import type { Catalog, CatalogArticle } from './catalog.ts';
import { chanceRules, type Match, type Rule } from './match.ts';

/** What a reader from one cloud gets for a topic, from best to worst. */
export const cellStates = {
  covered: 'an article for this topic in this cloud',
  ambiguous: 'several articles, and only chance puts one of them first',
  'other-cloud': 'only an article for global Azure',
  'questions-only': 'only questions to answer before asking for help',
  none: 'nothing',
} as const satisfies Record<string, string>;

export type CellState = keyof typeof cellStates;

/** One topic in one cloud and lane. */
export interface Cell {
  cloud: OpenCloud;
  lane: Lane;
  state: CellState;
  /** The `articleId` of the first answer. */
  article?: string;
  /** How many articles the list holds. */
  articles: number;
  /** The rule that puts the first article before the second; the chance one where a product makes it so. */
  decidedBy?: Rule;
}

export interface TopicCoverage {
  topicId: string;
  title: string | undefined;
  products: string[];
  cells: Cell[];
}

const stateOf: Readonly<Record<Match, CellState>> = {
  exact: 'covered',
  'other-product': 'covered',
  'other-cloud': 'other-cloud',
  'questions-only': 'questions-only',
  product: 'none',
  none: 'none',
};

/** The lanes that have articles; solutions always. */
export function lanesOf(catalog: Catalog): Lane[] {
  const used = new Set<Lane>(catalog.articles.map(({ data }) => laneOf(data.selfHelpType)));
  return [...new Set<Lane>(['solution', ...selfHelpTypeNames.map(laneOf)])].filter(
    (lane) => lane === 'solution' || used.has(lane),
  );
}

/** Every topic with every open cloud and every lane in use, as the resolver answers it. */
export function coverageOf(catalog: Catalog): TopicCoverage[] {
  const lanes = lanesOf(catalog);
  return catalog.topicIds.map((topicId) => topicCoverage(catalog, topicId, lanes));
}

/** How the topics of a section are answered in one cloud. */
export type SectionCoverage = Readonly<Record<OpenCloud, Record<CellState, number>>>;

/** The states of the cells of some topics, counted by cloud. */
export function countStates(
  topics: readonly TopicCoverage[],
  clouds: readonly OpenCloud[] = openCloudNames,
): SectionCoverage {
  const none = () => Object.fromEntries(Object.keys(cellStates).map((state) => [state, 0]));
  const counts = Object.fromEntries(clouds.map((cloud) => [cloud, none()])) as SectionCoverage;
  for (const { cells } of topics) for (const { cloud, state } of cells) counts[cloud][state] += 1;
  return counts;
}

/** One topic with every open cloud and the lanes that are asked for. */
export function topicCoverage(catalog: Catalog, topicId: string, lanes: readonly Lane[]): TopicCoverage {
  const topic = catalog.topics.get(topicId);
  const articles = catalog.byTopic(topicId);
  const claimed = articles.flatMap(({ data }) => data.productPesIds);
  const products = [...new Set([...(topic?.products ?? []), ...claimed])].sort();
  const used = new Set<Lane>(articles.map(({ data }) => laneOf(data.selfHelpType)));
  const hasQuestions = used.has('scoping') || catalog.questionsOf(topicId).length > 0;
  const cells = catalog.openClouds.flatMap((cloud) =>
    lanes.map((lane): Cell => {
      // What has no candidate has no answer; asking for all of them is what takes long on a large site.
      const mayAnswer = used.has(lane) || (lane === 'solution' && hasQuestions);
      return !mayAnswer
        ? { cloud, lane, state: 'none', articles: 0 }
        : cellOf(catalog, topicId, articles.length > 1 ? products : [], cloud, lane);
    }),
  );
  return { topicId, title: topic?.title, products, cells };
}

function cellOf(
  catalog: Catalog,
  topicId: string,
  products: readonly string[],
  cloud: OpenCloud,
  lane: Lane,
): Cell {
  const selfHelpType = selfHelpTypeNames.find((type: SelfHelpType) => laneOf(type) === lane);
  const ask = (productPesId?: string) =>
    catalog.resolve({ supportTopicId: topicId, cloud, productPesId, selfHelpType });
  const answer = ask();
  const byChance = [answer, ...products.map((id) => ask(id))].find(
    ({ match, decidedBy }) => match === 'exact' && decidedBy !== undefined && chanceRules.includes(decidedBy),
  );
  const decidedBy = byChance?.decidedBy ?? answer.decidedBy;
  const first = answer.results[0];
  return {
    cloud,
    lane,
    state: byChance ? 'ambiguous' : stateOf[answer.match],
    articles: answer.results.length,
    ...(first ? { article: first.data.articleId } : {}),
    ...(decidedBy ? { decidedBy } : {}),
  };
}

/** A cell in a word, for comparing: the article where there is one, else the state. */
export function cellWord({ state, article }: Cell): string {
  return state === 'covered' ? (article ?? state) : article ? `${state} (${article})` : state;
}

/** What changed between two coverages, a line each: `32565598 · fairfax: none → writeback-setup`. */
export function coverageChanges(before: readonly TopicCoverage[], after: readonly TopicCoverage[]): string[] {
  const words = (topics: readonly TopicCoverage[]) =>
    new Map(
      topics.flatMap(({ topicId, cells }) =>
        cells.map((cell) => {
          const lane = cell.lane === 'solution' ? '' : ` · ${cell.lane}`;
          return [`${topicId} · ${cell.cloud}${lane}`, cellWord(cell)] as const;
        }),
      ),
    );
  const [old, now] = [words(before), words(after)];
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((key) => {
    const [from, to] = [old.get(key) ?? 'none', now.get(key) ?? 'none'];
    return from === to ? [] : [`${key}: ${from} → ${to}`];
  });
}

/** Identifiers that no article owns, and how many there are. */
export function unownedCodes(catalog: Catalog): { total: number; unowned: string[] } {
  const unowned = catalog.codes.filter(({ owner }) => owner === undefined).map(({ code }) => code.id);
  return { total: catalog.codes.length, unowned };
}

/** Products with how many topics they are offered for, and how many of those have an article for them. */
export function productCoverage(
  catalog: Catalog,
): { pesId: string; name: string; topics: number; covered: number }[] {
  return [...catalog.products.values()].map(({ id, name }) => {
    const topics = [...catalog.topics.values()].filter(({ products }) => products.includes(id));
    const covered = topics.filter(
      (topic) => catalog.resolve({ supportTopicId: topic.id, productPesId: id }).match === 'exact',
    );
    return { pesId: id, name, topics: topics.length, covered: covered.length };
  });
}

/** Review and expiry days, oldest review first. */
export function reviewDays(catalog: Catalog): Pick<CatalogArticle, 'path' | 'data'>[] {
  return [...catalog.articles].sort((a, b) => (a.data.reviewed < b.data.reviewed ? -1 : 1));
}

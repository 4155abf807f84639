import type { Catalog, CatalogArticle } from '../catalog/catalog.ts';
import { type ArticleFile, catalogFromContent } from '../catalog/from-content.ts';
import { chanceRules, type Rule, rules } from '../catalog/match.ts';
import { type OpenCloud, openCloudNames } from '../schemas/clouds.ts';
import type { Kind } from '../schemas/kinds.ts';
import { didYouMean } from '../schemas/nearest.ts';
import type { Finding } from './finding.ts';
import type { Content, ReadArticle } from './read-content.ts';

type Article = CatalogArticle<ArticleFile>;

/** What the articles say of support topics, taken together. */
export function checkTopics(content: Content, findings: Finding[]): void {
  const catalog = catalogFromContent(content);
  const byFile = new Map(content.articles.map((article) => [article.file, article]));
  const at = (article: Article): ReadArticle => byFile.get(article.entry.filePath) as ReadArticle;
  checkKnown(content, findings);
  checkFirstAnswers(catalog, at, findings);
  checkOrders(catalog, at, findings);
  checkClouds(content, catalog, findings);
  checkKinds(catalog, at, findings);
  checkRepeatedTitles(catalog, at, findings);
}

/** Topics and products that the tables do not know. A folder without a table has nothing to be held against. */
function checkKnown({ articles, tables }: Content, findings: Finding[]) {
  const names = [
    {
      key: 'supportTopicIds',
      rule: 'topic-unknown',
      rows: tables.topics,
      table: 'topics.yaml',
      alias: guidsOf(tables),
    },
    {
      key: 'productPesIds',
      rule: 'product-unknown',
      rows: tables.products,
      table: 'products.yaml',
      alias: [],
    },
  ] as const;
  for (const { key, rule, rows, table, alias } of names) {
    if (rows.length === 0) continue;
    const known = [...rows.map(({ data }) => data.id), ...alias];
    const set = new Set(known);
    for (const { file, data, source } of articles) {
      data?.[key].forEach((id, index) => {
        if (set.has(id)) return;
        const message = `${key}: "${id}" is not in ${table}.${didYouMean(id, known)}`;
        findings.push({ rule, file, ...source.placeOf([key, index]), message });
      });
    }
  }
}

function guidsOf({ topics }: Content['tables']): string[] {
  return topics.flatMap(({ data }) => data.guids.map(({ guid }) => guid));
}

/** Every product that a topic can be asked for, and none named. */
function productsOf(catalog: Catalog<unknown>, topicId: string): (string | undefined)[] {
  const claimed = catalog.byTopic(topicId).flatMap(({ data }) => data.productPesIds);
  return [undefined, ...new Set([...(catalog.topics.get(topicId)?.products ?? []), ...claimed])];
}

const MOST_CELLS = 3;

/** Cells whose first answer is first by chance: each pair of articles is reported once, with the cells it concerns. */
function checkFirstAnswers(
  catalog: Catalog<ArticleFile>,
  at: (article: Article) => ReadArticle,
  findings: Finding[],
) {
  const pairs = new Map<string, { first: Article; second: Article; rule: Rule; cells: string[] }>();
  for (const topicId of catalog.topicIds) {
    if (catalog.byTopic(topicId).length < 2) continue;
    for (const cloud of openCloudNames) {
      for (const productPesId of productsOf(catalog, topicId)) {
        const { match, results, decidedBy } = catalog.resolve({
          supportTopicId: topicId,
          cloud,
          productPesId,
        });
        const [first, second] = results as Article[];
        if (match !== 'exact' || !first || !second || !decidedBy || !chanceRules.includes(decidedBy))
          continue;
        const key = `${first.id} ${second.id}`;
        const pair = pairs.get(key) ?? { first, second, rule: decidedBy, cells: [] };
        pair.cells.push(`topic ${topicId}${productPesId ? ` for product ${productPesId}` : ''} in ${cloud}`);
        pairs.set(key, pair);
      }
    }
  }
  for (const { first, second, rule, cells } of pairs.values()) {
    const { file, source } = at(second);
    findings.push({
      rule: 'topic-ambiguous',
      file,
      ...source.placeOf(['supportTopicIds'], 'key'),
      message: `${at(first).file} answers ${cells.slice(0, MOST_CELLS).join(', ')}${cells.length > MOST_CELLS ? ' and more' : ''} as well. Only ${rule} puts it first: ${rules[rule]}.`,
    });
  }
}

/** Articles that can stand in one list with one displayOrder. */
function checkOrders(
  catalog: Catalog<ArticleFile>,
  at: (article: Article) => ReadArticle,
  findings: Finding[],
) {
  const said = new Set<string>();
  for (const topicId of catalog.topicIds) {
    const ordered = catalog.byTopic(topicId).filter(({ data }) => data.displayOrder !== undefined);
    for (const [index, article] of ordered.entries()) {
      const other = ordered.slice(0, index).find((earlier) => meet(earlier, article));
      const key = `${other?.id} ${article.id}`;
      if (!other || said.has(key)) continue;
      said.add(key);
      const { file, source } = at(article);
      const message = `displayOrder: ${article.data.displayOrder} is that of ${at(other).file} too, for topic ${topicId}.`;
      findings.push({ rule: 'order-tie', file, ...source.placeOf(['displayOrder']), message });
    }
  }
}

/** Whether two articles have one order, and some request can find both in one lane. */
function meet({ data: a }: Article, { data: b }: Article): boolean {
  const share = (left: readonly string[], right: readonly string[]) =>
    left.some((value) => right.includes(value));
  return (
    a.displayOrder === b.displayOrder &&
    a.selfHelpType === b.selfHelpType &&
    share(a.cloudEnvironments, b.cloudEnvironments) &&
    (a.productPesIds.length === 0 || b.productPesIds.length === 0 || share(a.productPesIds, b.productPesIds))
  );
}

/** Clouds in which a topic has no article and another topic of its product has. */
function checkClouds({ tables }: Content, catalog: Catalog<ArticleFile>, findings: Finding[]) {
  const covers = (topicId: string, cloud: OpenCloud) =>
    catalog.byTopic(topicId).some(({ data }) => data.cloudEnvironments.includes(cloud));
  const answers = (topicId: string) => {
    const files = catalog.byTopic(topicId).map(({ entry }) => entry.filePath);
    return files.length > 0 ? `It is answered by ${files.join(', ')}.` : 'No article answers it.';
  };
  for (const { file, place, data } of tables.topics) {
    const siblings = tables.topics.filter(
      (other) => other.data !== data && other.data.products.some((id) => data.products.includes(id)),
    );
    for (const cloud of data.clouds) {
      const sibling = siblings.find((other) => covers(other.data.id, cloud));
      if (covers(data.id, cloud) || !sibling) continue;
      const message = `Topic ${data.id} has no article in ${cloud}, where topic ${sibling.data.id} of the same product has one. ${answers(data.id)}`;
      findings.push({ rule: 'topic-cloud-gap', file, ...place, message });
    }
  }
}

const wanted: readonly Kind[] = ['faq', 'licensing'];

/** Troubleshooting of a topic from which neither the topic nor `related` leads on to questions and licenses. */
function checkKinds(
  catalog: Catalog<ArticleFile>,
  at: (article: Article) => ReadArticle,
  findings: Finding[],
) {
  const said = new Set<Article>();
  for (const topicId of catalog.topicIds) {
    const articles = catalog.byTopic(topicId) as Article[];
    for (const article of articles.filter(({ data }) => data.kind === 'troubleshooting')) {
      const near = [...articles, ...article.data.related.flatMap((id) => catalog.byArticleId(id) ?? [])];
      const missing = wanted.filter((kind) => !near.some(({ data }) => data.kind === kind));
      if (missing.length === 0 || said.has(article)) continue;
      said.add(article);
      const { file, source } = at(article);
      const message = `Topic ${topicId} has troubleshooting, but nothing of kind ${missing.join(' or ')} to go on to.`;
      findings.push({ rule: 'topic-kind-gap', file, ...source.placeOf(['related'], 'key'), message });
    }
  }
}

/** One title on articles that no product tells apart. */
function checkRepeatedTitles(
  catalog: Catalog<ArticleFile>,
  at: (article: Article) => ReadArticle,
  findings: Finding[],
) {
  const byTitle = Map.groupBy(catalog.articles, ({ data }) => data.pageTitle.toLowerCase());
  for (const group of byTitle.values()) {
    for (const [index, article] of group.entries()) {
      const products = new Set(article.data.productPesIds);
      const other = group
        .slice(0, index)
        .find(
          ({ data }) =>
            data.productPesIds.length === 0 ||
            products.size === 0 ||
            data.productPesIds.some((id) => products.has(id)),
        );
      if (!other) continue;
      const { file, source } = at(article);
      const message = `${at(other).file} has the same title, and no product tells them apart.`;
      findings.push({ rule: 'title-repeated', file, ...source.placeOf(['pageTitle']), message });
    }
  }
}

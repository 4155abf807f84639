import { discoverySolutionsFile } from '../../api/discovery-solutions.ts';
import type { DiscoverySolutions } from '../../api/schemas.ts';
import type { Catalog, CatalogArticle } from '../../catalog/catalog.ts';
import type { ArticleFile } from '../../catalog/from-content.ts';
import { onceFor } from '../../catalog/once-for.ts';
import { markdownTwin, type TwinSite } from '../../markdown/twin.ts';
import { textOfPage } from '../api-integration.ts';
import { KeptResults, keyOf } from '../kept/kept-results.ts';

/** A twin, and where it was told that other articles are read. */
interface KeptTwin {
  twin: string;
  /** `null` where the site did not have the article. */
  told: [path: string, there: string | null][];
}

/** What bundles are made of, article by article and topic by topic: that of the last build where it would be the same. */
export class KeptBundles {
  readonly #twins: KeptResults<KeptTwin>;
  readonly #texts: KeptResults<string>;
  readonly #discovery: KeptResults<DiscoverySolutions>;

  private constructor(
    twins: KeptResults<KeptTwin>,
    texts: KeptResults<string>,
    discovery: KeptResults<DiscoverySolutions>,
  ) {
    this.#twins = twins;
    this.#texts = texts;
    this.#discovery = discovery;
  }

  /**
   * @param folder - where they are kept
   * @param state - see `siteState`
   */
  static async open(folder: string, state: string): Promise<KeptBundles> {
    return new KeptBundles(
      await KeptResults.open(folder, 'twins', state),
      await KeptResults.open(folder, 'texts', state),
      await KeptResults.open(folder, 'discovery', state),
    );
  }

  /** The Markdown of an article. Besides it and the tables, it depends on where the articles are that it links to. */
  twin({ data, path, entry }: CatalogArticle<ArticleFile>, site: TwinSite): string {
    const { body, filePath } = entry;
    const format = filePath.endsWith('.mdx') ? 'mdx' : 'md';
    const { facts: _, articleIn, ...own } = site;
    const key = keyOf(data, path, body, format, own);
    const tell = (to: string) => articleIn?.(to);
    const isStill = ({ told }: KeptTwin) => told.every(([to, there]) => (tell(to) ?? null) === there);
    const known = this.#twins.find(key, isStill);
    if (known) return known.twin;
    const told = new Map<string, string | null>();
    const listening: TwinSite = {
      ...site,
      ...(articleIn
        ? {
            articleIn(to) {
              const there = articleIn(to);
              told.set(to, there ?? null);
              return there;
            },
          }
        : {}),
    };
    const twin = markdownTwin({ data, path }, body, format, listening);
    this.#twins.keep(key, { twin, told: [...told] });
    return twin;
  }

  /** The text of a page; see `textOfPage`. */
  readonly text = (page: string, address: string): string =>
    this.#texts.get(keyOf(page, address), () => textOfPage(page, address));

  /** What a topic is answered by. That depends on what is for the topic, and on the products there are. */
  discovery(catalog: Catalog<ArticleFile>, id: string): DiscoverySolutions {
    const topicId = catalog.tables.topicAliases?.get(id)?.topicId ?? id;
    const products = onceFor(catalog, 'key of the products', () => keyOf([...catalog.products]));
    const articles = catalog.byTopic(topicId).map((article) => this.#keyOfHeader(catalog, article));
    const key = keyOf(id, articles, catalog.questionsOf(topicId), products);
    return this.#discovery.get(key, () => discoverySolutionsFile(catalog, id));
  }

  /** Keeps what was asked for for the next build. */
  async save(): Promise<void> {
    for (const results of [this.#twins, this.#texts, this.#discovery]) await results.save();
  }

  readonly #headers = new Map<CatalogArticle, string>();

  #keyOfHeader(catalog: Catalog<ArticleFile>, article: CatalogArticle<ArticleFile>): string {
    const known = this.#headers.get(article);
    const key = known ?? keyOf(article.path, article.data, catalog.cloudPages(article));
    this.#headers.set(article, key);
    return key;
  }
}

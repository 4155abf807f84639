import type { BodyFormat } from '../markdown/parse.ts';
import { type Readability, readability } from '../markdown/readability.ts';
import type { Catalog, CatalogArticle } from './catalog.ts';
import { coverageOf, productCoverage, reviewDays, type TopicCoverage, unownedCodes } from './coverage.ts';

/** What an article's text measures. */
export type TextMeasure = Readability & { path: string; articleId: string; title: string };

/** Everything the coverage page shows but the host budgets, which are known only when the site is built. */
export interface CoverageReport {
  topics: TopicCoverage[];
  products: ReturnType<typeof productCoverage>;
  reviews: {
    path: string;
    articleId: string;
    title: string;
    reviewed: string;
    expires?: string | undefined;
  }[];
  texts: TextMeasure[];
  codes: ReturnType<typeof unownedCodes>;
}

/** Measures a catalog. `bodyOf` gives an article's Markdown, which only its loader knows. */
export function coverageReport<Entry>(
  catalog: Catalog<Entry>,
  bodyOf: (article: CatalogArticle<Entry>) => { body: string; format: BodyFormat },
): CoverageReport {
  const texts = catalog.articles.map((article) => {
    const { body, format } = bodyOf(article);
    const { articleId, pageTitle } = article.data;
    return { path: article.path, articleId, title: pageTitle, ...readability(body, format) };
  });
  const reviews = reviewDays(catalog).map(({ path, data }) => ({
    path,
    articleId: data.articleId,
    title: data.pageTitle,
    reviewed: data.reviewed,
    expires: data.expires,
  }));
  return {
    topics: coverageOf(catalog),
    products: productCoverage(catalog),
    reviews,
    texts: texts.sort((a, b) => b.words - a.words),
    codes: unownedCodes(catalog),
  };
}

/** The middle value: of an even number of values the mean of the two in the middle; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? 0 : (low + high) / 2;
}

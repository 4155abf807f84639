import { effectiveClouds } from '../catalog/resolve.ts';
import type { Finding } from './finding.ts';
import { checkOutside, onlyCloudOf } from './outside-links.ts';
import type { Content, ReadArticle } from './read-content.ts';
import { SiteReader } from './site-pages.ts';
import { type SiteReport, siteReport } from './site-report.ts';

/**
 * Reads a built site and proves it: its links, and of a site for one cloud that nothing leads outside it unsaid.
 *
 * @param reading - what asks the site for its faults, where its pages are being read already
 */
export async function checkBuiltSite(
  folder: string,
  content: Content,
  findings: Finding[],
  reading?: { ask(articles: readonly string[]): Promise<SiteReport> },
): Promise<void> {
  const onlyCloud = await onlyCloudOf(folder);
  const articles = new Map(
    content.articles
      .filter(({ data }) => !onlyCloud || (data && effectiveClouds(data).includes(onlyCloud)))
      .map((article) => [`/articles/${article.id}/`, article]),
  );
  const paths = [...articles.keys()];
  const { faults, files } = (await reading?.ask(paths)) ?? siteReport(new SiteReader(folder).read(), paths);
  for (const { rule, message, path, article, href } of faults) {
    findings.push({ rule, message, ...placeOf(path, articles.get(article ?? ''), href) });
  }
  if (onlyCloud) await checkOutside(folder, new Set(files), onlyCloud, content, findings);
}

/** Where the author wrote the link: in the article's body, or, when a template made it, on the built page. */
function placeOf(path: string, article: ReadArticle | undefined, href: string | undefined) {
  if (article && href === undefined) return { file: article.file, line: 1, column: 1, endColumn: 2 };
  if (article && href !== undefined) {
    const lines = article.body.split('\n');
    const index = lines.findIndex((line) => line.includes(`(${href}`) || line.includes(`"${href}"`));
    if (index >= 0) {
      const column = (lines[index] as string).indexOf(href) + 1;
      return { file: article.file, line: index + article.bodyLine, column, endColumn: column + href.length };
    }
  }
  return { file: `dist${path}`, line: 1, column: 1, endColumn: 2 };
}

import { discoveryIds } from '../../api/discovery-solutions.ts';
import type { Bundles } from '../../api/schemas.ts';
import { selfHelpRecords } from '../../api/self-help.ts';
import { problemClassificationsFile, serviceIds } from '../../api/services.ts';
import type { Catalog, CatalogArticle } from '../../catalog/catalog.ts';
import type { ArticleFile } from '../../catalog/from-content.ts';
import { twinSite } from '../../markdown/twin.ts';
import { site } from '../../site.ts';
import { withText } from '../api-integration.ts';
import { type BundleFile, bundleLines } from './bundle-lines.ts';
import { bundleTwins, type Twin } from './bundle-twins.ts';
import type { KeptBundles } from './kept-bundles.ts';

/** So many articles are written before others have their turn. */
const AT_ONCE = 20;

/**
 * Markdown twins and JSON in bundles.
 *
 * @param pageOf - the page of an article, of which machines are given the text
 * @param kept - what the last build made for them
 * @param pause - gives others of the same thread their turn
 */
export async function bundlesOf(
  catalog: Catalog<ArticleFile>,
  pageOf: (article: CatalogArticle<ArticleFile>) => Promise<string>,
  kept: KeptBundles,
  pause: () => Promise<void>,
): Promise<{ files: BundleFile[]; bundles: Bundles }> {
  const { origin } = new URL(site.url);
  const twins: Twin[] = [];
  for (const [index, article] of catalog.articles.entries()) {
    if (index % AT_ONCE === 0) await pause();
    twins.push(...twinsOf(catalog, article, origin, kept));
  }
  const markdown = bundleTwins(twins);
  const discovery = await recordsOf(discoveryIds(catalog), (id) => kept.discovery(catalog, id), pause);
  const services = await recordsOf(
    serviceIds(catalog),
    (id) => problemClassificationsFile(catalog, id),
    pause,
  );
  const articles = new Map(catalog.articles.map((article) => [article.data.articleId, article]));
  const texts = selfHelpRecords(catalog);
  for (const [index, [name, text]] of [...texts].entries()) {
    if (index % AT_ONCE === 0) await pause();
    const article = articles.get(text.name);
    if (article) texts.set(name, withText(text, await pageOf(article), kept.text));
  }
  await kept.save();
  const selfHelpLines = bundleLines('/api/v1/selfHelp', texts);
  const discoveryLines = bundleLines('/api/v1/discoverySolutions', discovery);
  const servicesLines = bundleLines('/api/v1/services', services);
  return {
    files: [...selfHelpLines.files, ...discoveryLines.files, ...servicesLines.files, ...markdown.files],
    bundles: {
      selfHelp: selfHelpLines.parts,
      discoverySolutions: discoveryLines.parts,
      problemClassifications: servicesLines.parts,
      markdown: markdown.services,
    },
  };
}

async function recordsOf<Record>(
  ids: readonly string[],
  record: (id: string) => Record,
  pause: () => Promise<void>,
): Promise<Map<string, Record>> {
  const records = new Map<string, Record>();
  for (const [index, id] of ids.entries()) {
    if (index % AT_ONCE === 0) await pause();
    records.set(id, record(id));
  }
  return records;
}

/** An article's Markdown, and after it what the article says in clouds with a page of their own. */
function twinsOf(
  catalog: Catalog<ArticleFile>,
  article: CatalogArticle<ArticleFile>,
  origin: string,
  kept: KeptBundles,
): Twin[] {
  return [undefined, ...catalog.cloudPages(article)].map((cloud) => ({
    area: article.area,
    twin: kept.twin(article, twinSite(catalog, origin, article, cloud)),
    cloud,
  }));
}

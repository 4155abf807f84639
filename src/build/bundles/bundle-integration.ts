import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { discoveryIds, discoverySolutionsFile } from '../../api/discovery-solutions.ts';
import type { Bundles } from '../../api/schemas.ts';
import { selfHelpRecords } from '../../api/self-help.ts';
import { problemClassificationsFile, serviceIds } from '../../api/services.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { ArticleFile } from '../../catalog/from-content.ts';
import { contentFolder } from '../../content-folder.ts';
import { markdownTwin, twinSite } from '../../markdown/twin.ts';
import { site } from '../../site.ts';
import { filled } from '../api-integration.ts';
import { catalogOf } from '../shared-build.ts';
import { areBundled } from './are-bundled.ts';
import { type BundleFile, bundleLines } from './bundle-lines.ts';
import { bundleTwins, type Twin } from './bundle-twins.ts';

/** Writes Markdown twins and JSON in bundles where the host could not take a file for each. */
export function writeBundles(): AstroIntegration {
  return {
    name: 'signpost:bundles',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const catalog = await catalogOf(contentFolder());
        if (!areBundled(catalog)) return;
        const folder = fileURLToPath(dir);
        const { files, bundles } = await bundlesOf(catalog, folder);
        for (const { path, text } of files) {
          await mkdir(dirname(join(folder, path)), { recursive: true });
          await writeFile(join(folder, path), text);
        }
        await writeFile(join(folder, 'api/v1/bundles.json'), JSON.stringify(bundles));
        logger.info(`${catalog.articles.length} articles written for machines, in ${files.length} bundles`);
      },
    },
  };
}

type FileCatalog = Catalog<ArticleFile>;

async function bundlesOf(
  catalog: FileCatalog,
  folder: string,
): Promise<{ files: BundleFile[]; bundles: Bundles }> {
  const texts = selfHelpRecords(catalog);
  for (const [name, text] of texts) texts.set(name, filled(text, folder));
  const selfHelp = bundleLines('/api/v1/selfHelp', texts);
  const discovery = bundleLines(
    '/api/v1/discoverySolutions',
    new Map(discoveryIds(catalog).map((id) => [id, discoverySolutionsFile(catalog, id)])),
  );
  const services = bundleLines(
    '/api/v1/services',
    new Map(serviceIds(catalog).map((id) => [id, problemClassificationsFile(catalog, id)])),
  );
  const markdown = bundleTwins(twinsOf(catalog));
  return {
    files: [...selfHelp.files, ...discovery.files, ...services.files, ...markdown.files],
    bundles: {
      selfHelp: selfHelp.parts,
      discoverySolutions: discovery.parts,
      problemClassifications: services.parts,
      markdown: markdown.services,
    },
  };
}

/** Each article's Markdown, and after it what the article says in clouds with a page of their own. */
function twinsOf(catalog: FileCatalog): Twin[] {
  const { origin } = new URL(site.url);
  return catalog.articles.flatMap((article) => {
    const { body, filePath } = article.entry;
    const format = filePath.endsWith('.mdx') ? 'mdx' : 'md';
    return [undefined, ...catalog.cloudPages(article)].map((cloud) => ({
      area: article.area,
      twin: markdownTwin(article, body, format, twinSite(catalog, origin, article, cloud)),
      cloud,
    }));
  });
}

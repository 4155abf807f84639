import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { discoveryIds, discoverySolutionsFile } from '../../api/discovery-solutions.ts';
import type { Bundles } from '../../api/schemas.ts';
import { selfHelpRecords } from '../../api/self-help.ts';
import { problemClassificationsFile, serviceIds } from '../../api/services.ts';
import { catalogFromContent } from '../../catalog/from-content.ts';
import type { Content } from '../../checks/read-content.ts';
import { contentFolder } from '../../content-folder.ts';
import { markdownTwin, twinSite } from '../../markdown/twin.ts';
import { site } from '../../site.ts';
import { siteCloud } from '../../site-cloud.ts';
import { filled } from '../api-integration.ts';
import { contentOf } from '../shared-build.ts';
import { areBundled } from './are-bundled.ts';
import { type BundleFile, bundleLines } from './bundle-lines.ts';
import { bundleTwins, type Twin } from './bundle-twins.ts';

/** Writes Markdown twins and JSON in bundles where the host could not take a file for each. */
export function writeBundles(): AstroIntegration {
  return {
    name: 'signpost:bundles',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const content = await contentOf(contentFolder());
        const catalog = catalogFromContent(content, siteCloud());
        if (!areBundled(catalog)) return;
        const folder = fileURLToPath(dir);
        const { files, bundles } = await bundlesOf(catalog, content, folder);
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

type FileCatalog = ReturnType<typeof catalogFromContent>;

async function bundlesOf(
  catalog: FileCatalog,
  content: Content,
  folder: string,
): Promise<{ files: BundleFile[]; bundles: Bundles }> {
  const texts = selfHelpRecords(catalog);
  for (const [name, text] of texts) texts.set(name, await filled(text, folder));
  const selfHelp = bundleLines('/api/v1/selfHelp', texts);
  const discovery = bundleLines(
    '/api/v1/discoverySolutions',
    new Map(discoveryIds(catalog).map((id) => [id, discoverySolutionsFile(catalog, id)])),
  );
  const services = bundleLines(
    '/api/v1/services',
    new Map(serviceIds(catalog).map((id) => [id, problemClassificationsFile(catalog, id)])),
  );
  const markdown = bundleTwins(twinsOf(catalog, content));
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
function twinsOf(catalog: FileCatalog, { articles }: Content): Twin[] {
  const sources = new Map(articles.map((article) => [article.id, article]));
  const { origin } = new URL(site.url);
  return catalog.articles.flatMap((article) => {
    const source = sources.get(article.id);
    if (!source) return [];
    const format = source.file.endsWith('.mdx') ? 'mdx' : 'md';
    return [undefined, ...catalog.cloudPages(article)].map((cloud) => ({
      area: article.area,
      twin: markdownTwin(article, source.body, format, twinSite(catalog, origin, article, cloud)),
      cloud,
    }));
  });
}

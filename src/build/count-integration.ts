import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Bundles } from '../api/schemas.ts';
import { contentFolder } from '../content-folder.ts';
import { BETWEEN } from './bundles/bundle-twins.ts';
import { compareOutputs } from './compare-outputs.ts';
import { catalogOf } from './shared-build.ts';

/**
 * Asserts that every article that went in came out as a page with its Markdown twin, and that nothing else did. Astro
 * only logs a Markdown file that fails to render and only warns when a folder yields nothing.
 */
export function countArticles(): AstroIntegration {
  return {
    name: 'signpost:count',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { articles } = await catalogOf(contentFolder());
        const expected = articles.map(({ id }) => id);
        const pages = await pagesBelow(join(folder, 'articles'), 'index.html');
        const twins = [
          ...(await pagesBelow(join(folder, 'articles'), 'index.md')),
          ...(await bundledTwins(folder)),
        ].sort();
        compareOutputs(expected, pages, 'page');
        compareOutputs(expected, twins, 'Markdown twin');
        logger.info(`${expected.length} articles in, ${pages.length} pages and ${twins.length} twins out`);
      },
    },
  };
}

/** The addresses `<area>/<name>` below a folder that hold the given file. */
async function pagesBelow(folder: string, file: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true }).catch(() => []);
  return found
    .map((path) => path.split('\\').join('/'))
    .filter((path) => path.split('/').length === 3 && path.endsWith(`/${file}`))
    .map((path) => path.slice(0, -file.length - 1))
    .sort();
}

/** The addresses of the articles whose twins are in the bundles: each says its own in its third paragraph.
 * What one says in one cloud is not counted, as single files of that are not. */
async function bundledTwins(folder: string): Promise<string[]> {
  const bundles: Bundles = JSON.parse(await readFile(join(folder, 'api/v1/bundles.json'), 'utf8'));
  const found: string[] = [];
  for (const path of new Set((bundles.markdown ?? []).map((service) => service.path))) {
    const twins = (await readFile(join(folder, path), 'utf8')).split(BETWEEN);
    for (const twin of twins) {
      const [, service, name, cloud] =
        /^Reviewed .*\/articles\/([^/]+)\/([^/\s]+)\/(?:([^/\s]+)\/)?$/m.exec(twin) ?? [];
      if (!cloud) found.push(`${service}/${name}`);
    }
  }
  return found;
}

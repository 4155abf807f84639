import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
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
        const built = addressesBelow(join(folder, 'articles'));
        const holding = (file: string) =>
          built.filter((address) => existsSync(join(folder, 'articles', address, file)));
        const pages = holding('index.html');
        const twins = [...holding('index.md'), ...(await bundledTwins(folder))].sort();
        compareOutputs(expected, pages, 'page');
        compareOutputs(expected, twins, 'Markdown twin');
        logger.info(`${expected.length} articles in, ${pages.length} pages and ${twins.length} twins out`);
      },
    },
  };
}

/** The folders `<area>/<name>` below a folder. */
function addressesBelow(folder: string): string[] {
  return foldersIn(folder).flatMap((area) => foldersIn(join(folder, area)).map((name) => `${area}/${name}`));
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
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

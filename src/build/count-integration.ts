import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentFolder } from '../content-folder.ts';
import { compareOutputs } from './compare-outputs.ts';
import { contentOf } from './shared-build.ts';

/**
 * Asserts that every article that went in came out as a page with its Markdown twin, and that nothing else did. Astro
 * only logs a Markdown file that fails to render and only warns when a folder yields nothing.
 */
export function countArticles(): AstroIntegration {
  return {
    name: 'signpost:count',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { articles } = await contentOf(contentFolder());
        const expected = articles.map(({ id }) => id);
        const pages = await pagesBelow(join(fileURLToPath(dir), 'articles'), 'index.html');
        const twins = await pagesBelow(join(fileURLToPath(dir), 'articles'), 'index.md');
        compareOutputs(expected, pages, 'page');
        // A large site has no twins; where there are any, none may be missing.
        if (twins.length > 0) compareOutputs(expected, twins, 'Markdown twin');
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

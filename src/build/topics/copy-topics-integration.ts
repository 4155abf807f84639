import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { describeRequest } from '../../catalog/say.ts';
import { articleToCopy } from '../../catalog/topic-copies.ts';
import { topicRoutes } from '../../catalog/topic-routes.ts';
import { contentFolder } from '../../content-folder.ts';
import { catalogOf } from '../shared-build.ts';
import { copyPage } from './copy-page.ts';

/** Writes the pages of topics that are an article's page and one line more; see `articleToCopy`. */
export function copyTopics(): AstroIntegration {
  return {
    name: 'signpost:topics',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const catalog = await catalogOf(contentFolder());
        let copied = 0;
        // One after the other: a promise for each of thousands takes longer than the copying.
        for (const route of topicRoutes(catalog)) {
          const article = articleToCopy(catalog, route);
          if (!article) continue;
          const html = readFileSync(join(folder, article.path, 'index.html'), 'utf8');
          const asked = describeRequest(catalog, catalog.resolve({ supportTopicId: route.topicId }));
          const page = join(folder, 't', route.path);
          mkdirSync(page, { recursive: true });
          writeFileSync(join(page, 'index.html'), copyPage(html, asked));
          copied += 1;
        }
        if (copied > 0) logger.info(`${copied} topics have the page of the one article that answers them`);
      },
    },
  };
}

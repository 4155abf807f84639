import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { topicCopies } from '../../catalog/topic-copies.ts';
import { contentFolder } from '../../content-folder.ts';
import { catalogOf, currentBuild } from '../shared-build.ts';
import { PageCopies } from './page-copies.ts';

/**
 * Writes the pages of topics that are an article's page and one line more; see `topicCopies`. Where pages are written
 * beside the build, so are these, and they are there already.
 */
export function copyTopics(): AstroIntegration {
  return {
    name: 'signpost:topics',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const copies = topicCopies(await catalogOf(contentFolder()));
        if (!currentBuild()?.reading) new PageCopies(fileURLToPath(dir), [...copies.values()]).makeRest();
        if (copies.size > 0)
          logger.info(`${copies.size} topics have the page of the one article that answers them`);
      },
    },
  };
}

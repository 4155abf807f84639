import { readFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { portableHtml } from '../api/portable-html.ts';
import type { SelfHelp } from '../api/schemas.ts';

/** Puts the text of each built article page into the article's file of the machine interface. */
export function fillSelfHelp(): AstroIntegration {
  return {
    name: 'signpost:api',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const folder = join(site, 'api/v1/selfHelp');
        const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.json'));
        for (const file of files) {
          const selfHelp: SelfHelp = JSON.parse(await readFile(join(folder, file), 'utf8'));
          await writeFile(join(folder, file), JSON.stringify(filled(selfHelp, site)));
        }
        if (files.length > 0) logger.info(`${files.length} articles written for machines`);
      },
    },
  };
}

/**
 * An article for machines with the text of its page.
 *
 * @param site - the folder of the built site
 * @throws when the page is not there, or holds no article
 */
function filled(selfHelp: SelfHelp, site: string): SelfHelp {
  const path = decodeURIComponent(new URL(selfHelp.properties.x.url).pathname);
  return withText(selfHelp, readFileSync(join(site, path, 'index.html'), 'utf8'));
}

/**
 * An article for machines with the text of its page.
 *
 * @param page - its HTML
 * @param textOf - reads the text of a page that is published at an address
 * @throws when it holds no article
 */
export function withText(selfHelp: SelfHelp, page: string, textOf = textOfPage): SelfHelp {
  const content = textOf(page, selfHelp.properties.x.url);
  return { ...selfHelp, properties: { ...selfHelp.properties, content } };
}

/** @throws when the page holds no article */
export function textOfPage(page: string, address: string): string {
  const text = portableHtml(page, address);
  if (text === undefined) throw new Error(`${address} holds no article: <div class="prose"> is missing.`);
  return text;
}

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
        const files = await readdir(folder).catch(() => []);
        for (const file of files) await fill(join(folder, file), site);
        logger.info(`${files.length} articles written for machines`);
      },
    },
  };
}

async function fill(file: string, site: string): Promise<void> {
  const selfHelp: SelfHelp = JSON.parse(await readFile(file, 'utf8'));
  const { url } = selfHelp.properties.x;
  const page = join(site, decodeURIComponent(new URL(url).pathname), 'index.html');
  const content = portableHtml(await readFile(page, 'utf8'), url);
  if (content === undefined) throw new Error(`${page} holds no article: <div class="prose"> is missing.`);
  selfHelp.properties.content = content;
  await writeFile(file, JSON.stringify(selfHelp));
}

import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { folders } from './folders.ts';
import { article } from './pages.ts';
import { runStep } from './run-step.ts';
import { toStarlight } from './starlight-article.ts';

/** Builds a stock Starlight site that holds the one article, from the Signpost that was built before. */
export async function buildStarlight(): Promise<void> {
  const page = join(folders.starlightSource, 'src/content/docs', `${article.path}.md`);
  await rm(folders.starlightSource, { recursive: true, force: true });
  await cp(folders.starlightTemplate, folders.starlightSource, { recursive: true });
  // Every page asks for an icon, and Starlight brings none.
  await cp(join(folders.root, 'public/favicon.svg'), join(folders.starlightSource, 'public/favicon.svg'));
  await mkdir(dirname(page), { recursive: true });
  const source = await readFile(join(folders.root, article.file), 'utf8');
  const twin = await readFile(join(folders.signpost, article.path, 'index.md'), 'utf8');
  await writeFile(page, toStarlight(source, twin));
  await runStep({
    says: 'Building Starlight with the same article',
    command: process.execPath,
    args: [join(folders.bench, 'node_modules/astro/bin/astro.mjs'), 'build'],
    cwd: folders.starlightSource,
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
  });
}

import { spawnSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { corpusArticles, madeUpArticles } from './check-articles.ts';
import { folders } from './folders.ts';

const ARTICLES = 10_984;
const BUDGET_SECONDS = 20;

/**
 * `npm run bench check`: how long the content check takes on as many articles as the largest corpus we have: its own,
 * when `CORPUS_DIR` names it, else as many made up. Compiling and reading are counted, as an author waits for them too.
 */
export async function benchCheck(): Promise<boolean> {
  const corpus = process.env['CORPUS_DIR'];
  const folder = join(folders.work, 'check-content');
  await rm(folder, { recursive: true, force: true });
  console.log(
    corpus ? `Reading ${corpus} …` : `Making up ${ARTICLES} articles; CORPUS_DIR would take real ones …`,
  );
  const articles = corpus ? await corpusArticles(corpus) : await madeUpArticles(ARTICLES);
  for (const { path, text } of articles) {
    const file = join(folder, 'articles', path);
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, text);
  }
  const started = performance.now();
  const run = spawnSync(process.execPath, ['src/cli/check.ts', '--format', 'json'], {
    encoding: 'utf8',
    env: { ...process.env, SIGNPOST_CONTENT: folder },
    maxBuffer: 1 << 30,
  });
  const seconds = (performance.now() - started) / 1000;
  const findings: unknown[] = JSON.parse(run.stdout);
  console.log(
    `${articles.length} articles checked in ${seconds.toFixed(1)} s of wall time; ${findings.length} findings. ` +
      `Budget: ${BUDGET_SECONDS} s for ${ARTICLES} articles.`,
  );
  return seconds <= BUDGET_SECONDS;
}

import { rmSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { chromium as playwright } from 'playwright';
import { cacheFolder } from '../src/cache-folder.ts';
import { type BenchArticle, importedFolder, readArticles, someOf } from './build/articles.ts';
import { measureSearch, queriesOf, type SearchedSite, type SearchResult } from './build/first-search.ts';
import { readLanes } from './build/lanes.ts';
import { endRun } from './build/measure-run.ts';
import { measureTool } from './build/measure-tool.ts';
import { type Options, readOptions } from './build/options.ts';
import { reportOf, type SizeResult, verdictsOf } from './build/report.ts';
import { type Job, type Tool, tools } from './build/tools.ts';
import { chromium } from './chromium.ts';
import { folders } from './folders.ts';
import { makeCertificate } from './search/certificate.ts';
import { progress } from './search/progress.ts';
import { serveCollection } from './search/serve.ts';
import { serveFolder } from './serve-folder.ts';

const work = join(folders.work, 'build');

/**
 * `npm run bench build -- --corpus <folder>`: what it costs to make a corpus into a site with search, for Signpost and
 * for others, on the same articles in one run. Ctrl+C ends it and leaves nothing behind.
 */
export async function benchBuild(): Promise<boolean> {
  const options = readOptions(process.argv.slice(3));
  const stop = () => {
    endRun();
    cleanUp();
    console.log('\nEnded. Nothing was left behind.');
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  try {
    const results = await measureAll(options);
    if (options.json) {
      const machine = { processors: cpus().length, model: cpus()[0]?.model ?? '', node: process.version };
      await writeFile(
        options.json,
        `${JSON.stringify({ date: new Date().toISOString(), machine, sizes: results }, null, 2)}\n`,
      );
      console.log(`\nEvery figure is in ${options.json}.`);
    }
    const largest = results.at(-1);
    const verdicts = largest ? verdictsOf(largest) : [];
    if (verdicts.length > 0) console.log('\nMust hold, for the whole corpus:');
    else console.log('\nNothing is judged: only a build of the whole corpus (--sizes all) by Signpost is.');
    for (const { holds, says } of verdicts) console.log(`  ${holds ? '✓' : '✗'} ${says}`);
    return verdicts.every(({ holds }) => holds);
  } finally {
    cleanUp();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, stop);
  }
}

function cleanUp(): void {
  rmSync(work, { recursive: true, force: true, maxRetries: 3 });
  for (const root of signpostRoots) {
    rmSync(join(folders.root, cacheFolder(join(root, 'content'))), { recursive: true, force: true });
  }
}

/** The folders Signpost was built in: its caches are elsewhere, and go with them. */
const signpostRoots = new Set<string>();

async function measureAll({ corpus, sizes, only, search }: Options): Promise<SizeResult[]> {
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  const content = await importedFolder(corpus, work);
  const all = await readArticles(content);
  const everyLane = await readLanes(content);
  const number = (count: number) => count.toLocaleString('en-US');
  console.log(`${number(all.length)} articles, ${cpus().length} processors`);
  console.log(
    `With all of them, ${number(everyLane.length)} forms of questions and landings are built too; a peer gets each as a page.`,
  );
  const chosen = only.map((name) => tools[name]).filter(isHere);
  const counts = sizes.map((size) => someOf(all, size).length);
  const ascending = [...new Set(counts)].sort((a, b) => a - b);
  const results: SizeResult[] = [];
  for (const count of ascending) {
    const articles = someOf(all, count);
    const whole = count === all.length;
    const isLast = count === ascending.at(-1);
    const jobs = new Map<Tool, Job>();
    const measured = [];
    for (const tool of chosen) {
      const root = join(work, String(count), tool.name);
      const job: Job = { root, content, articles, lanes: whole ? everyLane : [], whole };
      if (tool.name === 'signpost') signpostRoots.add(job.root);
      jobs.set(tool, job);
      measured.push(await measureTool(tool, job));
      const isSearched = isLast && search && (tool.name === 'signpost' || tool.name === 'starlight');
      if (!isSearched) await rm(job.root, { recursive: true, force: true });
    }
    const first = isLast && search ? await firstSearches(jobs, articles) : [];
    const result: SizeResult = { articles: count, whole, tools: measured, search: first };
    console.log(`\n${reportOf(result)}\n`);
    results.push(result);
  }
  return results;
}

function isHere(tool: Tool): boolean {
  const missing = tool.missing?.();
  if (missing !== undefined) console.log(`Skipped: ${missing}`);
  return missing === undefined;
}

/** The first search on Signpost and on Starlight, each opened on the page of the same article. */
async function firstSearches(
  jobs: ReadonlyMap<Tool, Job>,
  articles: readonly BenchArticle[],
): Promise<SearchResult[]> {
  const page = `/articles/${articles[0]?.path.replace(/\.mdx?$/, '').toLowerCase()}/`;
  const searched = [...jobs].filter(([{ name }]) => name === 'signpost' || name === 'starlight');
  if (searched.length === 0) return [];
  const searching = progress('The first search in a fresh browser');
  const browser = await playwright.launch({ executablePath: chromium.path, args: [...chromium.flags] });
  const served: { origin: string; close(): void }[] = [];
  try {
    const sites: SearchedSite[] = [];
    for (const [tool, job] of searched) {
      const folder = tool.out(job);
      const isOurs = tool.name === 'signpost';
      const site = isOurs
        ? await serveCollection({ site: folder, beside: folder }, await makeCertificate())
        : await serveFolder(folder);
      served.push(site);
      sites.push({
        tool: tool.name,
        title: await tool.title(),
        folder,
        origin: site.origin,
        page,
        ...(isOurs
          ? {
              opener: { key: '/' },
              field: 'dialog [role="combobox"]',
              firstResult: 'dialog [role="option"]',
            }
          : {
              opener: { button: 'button[data-open-modal]' },
              field: '.pagefind-ui__search-input',
              firstResult: '.pagefind-ui__result-link',
            }),
      });
    }
    return await measureSearch(browser, sites, queriesOf(articles), searching.tell);
  } finally {
    for (const { close } of served) close();
    await browser.close();
    searching.done();
  }
}

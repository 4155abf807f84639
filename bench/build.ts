import { rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium as playwright } from 'playwright';
import { cacheFolder } from '../src/cache-folder.ts';
import { type BenchArticle, importedFolder, readArticles, someOf } from './build/articles.ts';
import { measureSearch, queriesOf, type SearchedSite, type SearchResult } from './build/first-search.ts';
import { readLanes } from './build/lanes.ts';
import { endRun } from './build/measure-run.ts';
import { measureAgain, measureCold } from './build/measure-tool.ts';
import { type Options, readOptions } from './build/options.ts';
import { reportOf, type SizeResult, verdictsOf } from './build/report.ts';
import { type Job, type Tool, tools } from './build/tools.ts';
import { chromium } from './chromium.ts';
import { folders } from './folders.ts';
import { makeCertificate } from './search/certificate.ts';
import { progress } from './search/progress.ts';
import { serveCollection } from './search/serve.ts';
import { serveFolder } from './serve-folder.ts';

/** A folder that did not exist before, in that of this bench. */
const work = join(folders.work, 'build', String(Date.now()));

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
  rmSync(dirname(work), { recursive: true, force: true, maxRetries: 3 });
  for (const root of signpostRoots) {
    rmSync(join(folders.root, cacheFolder(join(root, 'content'))), { recursive: true, force: true });
  }
}

/** The folders Signpost was built in: its caches are elsewhere, and go with them. */
const signpostRoots = new Set<string>();

async function measureAll({ corpus, sizes, only, search }: Options): Promise<SizeResult[]> {
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
  const counts = [...new Set(sizes.map((size) => someOf(all, size).length))].sort((a, b) => a - b);
  // Nothing is deleted before the last cold build: for minutes after many files were, a disk of Linux (ext4) takes up to
  // eight times as long to make new ones, which is no property of the tool that comes next. So all are first built cold,
  // and only then again: a peer that empties its folder to build anew pays for that itself.
  const built = [];
  for (const count of counts) {
    const articles = someOf(all, count);
    const whole = count === all.length;
    for (const tool of chosen) {
      const root = join(work, String(count), tool.name);
      const job: Job = { root, content, articles, lanes: whole ? everyLane : [], whole };
      if (tool.name === 'signpost') signpostRoots.add(root);
      built.push({ tool, job, cold: await measureCold(tool, job) });
    }
  }
  const measured = [];
  for (const tool of chosen) {
    for (const { job, cold } of built.filter((one) => one.tool === tool)) {
      measured.push({ tool, job, result: await measureAgain(tool, job, cold) });
    }
  }
  const results: SizeResult[] = [];
  for (const count of counts) {
    const ofSize = measured.filter(({ job }) => job.articles.length === count);
    const isLast = count === counts.at(-1);
    const first = isLast && search ? await firstSearches(ofSize, someOf(all, count)) : [];
    const result: SizeResult = {
      articles: count,
      whole: count === all.length,
      tools: ofSize.map((one) => one.result),
      search: first,
    };
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
  built: readonly { tool: Tool; job: Job }[],
  articles: readonly BenchArticle[],
): Promise<SearchResult[]> {
  const page = `/articles/${articles[0]?.path.replace(/\.mdx?$/, '').toLowerCase()}/`;
  const searched = built.filter(({ tool: { name } }) => name === 'signpost' || name === 'starlight');
  if (searched.length === 0) return [];
  const searching = progress('The first search in a fresh browser');
  const browser = await playwright.launch({ executablePath: chromium.path, args: [...chromium.flags] });
  const served: { origin: string; close(): void }[] = [];
  try {
    const sites: SearchedSite[] = [];
    for (const { tool, job } of searched) {
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

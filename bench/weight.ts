import { glob } from 'node:fs/promises';
import { chromium as playwright } from 'playwright';
import { buildSignpost } from './build-signpost.ts';
import { buildStarlight } from './build-starlight.ts';
import { chromium } from './chromium.ts';
import { folders } from './folders.ts';
import { type Measure, measurePage } from './measure-page.ts';
import { article, type SamplePage, samplePages } from './pages.ts';
import { serveFolder } from './serve-folder.ts';
import { serveSignpost } from './serve-signpost.ts';
import { table } from './table.ts';
import { parts, total } from './weigh.ts';

/** What fits into the first flight of a TCP connection (ten segments), so that a page needs no second round trip. */
const BUDGET = 14 * 1024;

interface MeasuredPage extends SamplePage {
  measure: Measure;
}

/** Weighs one page of each kind, and every article, against a stock Starlight page; true when all is in order. */
export async function benchWeight(): Promise<boolean> {
  await buildSignpost();
  await buildStarlight();
  const { pages, starlight } = await measureAll();

  const sampled = pages.filter(({ kind }) => kind !== OTHER_ARTICLE);
  const reference = { kind: 'Starlight: same article', path: `/${article.path}/`, measure: starlight };
  console.log('\nBytes by brotli 11 of all that a page asks for before any search, with an empty cache:\n');
  console.log(weightTable([...sampled, reference], total(starlight.weight)));
  return [judgeBudget(pages), judgeConduct(pages)].every(Boolean);
}

const OTHER_ARTICLE = 'article, not in the table';

async function measureAll(): Promise<{ pages: MeasuredPage[]; starlight: Measure }> {
  const signpost = await serveSignpost();
  const peer = await serveFolder(folders.starlight);
  const browser = await playwright.launch({ executablePath: chromium.path, args: [...chromium.flags] });
  try {
    const pages: MeasuredPage[] = [];
    for (const page of await pagesToMeasure()) {
      pages.push({ ...page, measure: await measurePage(browser, signpost.origin + page.path) });
    }
    return { pages, starlight: await measurePage(browser, `${peer.origin}/${article.path}/`) };
  } finally {
    await browser.close();
    peer.close();
    signpost.close();
  }
}

/** The sample, and every other article, since the budget is for all of them. */
async function pagesToMeasure(): Promise<SamplePage[]> {
  const articles: SamplePage[] = [];
  for await (const file of glob('articles/**/index.html', { cwd: folders.signpost })) {
    const path = `/${file.replaceAll('\\', '/').slice(0, -'index.html'.length)}`;
    articles.push({ kind: OTHER_ARTICLE, path, showsArticle: true });
  }
  const sampled = new Set<string>(samplePages.map(({ path }) => path));
  return [...samplePages, ...articles.filter(({ path }) => !sampled.has(path))];
}

function weightTable(pages: readonly MeasuredPage[], reference: number): string {
  const head = [
    'page',
    'HTML',
    'CSS',
    'script',
    'other',
    'total',
    'requests',
    '3rd party',
    'CSP',
    'shift',
    'ratio',
  ];
  const rows = pages.map(({ kind, measure }) => [
    kind,
    ...parts.map((part) => bytes(measure.weight[part])),
    bytes(total(measure.weight)),
    String(measure.requests),
    String(measure.thirdParty.length),
    String(measure.cspReports.length),
    measure.shift.toFixed(3),
    (total(measure.weight) / reference).toFixed(2),
  ]);
  return table(head, rows);
}

function judgeBudget(pages: readonly MeasuredPage[]): boolean {
  const articles = pages.filter(({ showsArticle }) => showsArticle);
  const over = articles.filter(({ measure }) => total(measure.weight) > BUDGET);
  const heaviest = Math.max(...articles.map(({ measure }) => total(measure.weight)));
  console.log(
    `\nBudget of ${bytes(BUDGET)} bytes for a page that shows an article: ${over.length === 0 ? 'holds' : 'broken'}.` +
      ` ${articles.length} pages measured, the heaviest has ${bytes(heaviest)}.`,
  );
  for (const { path, measure } of over) console.log(`  ${path}  ${bytes(total(measure.weight))}`);
  return over.length === 0;
}

function judgeConduct(pages: readonly MeasuredPage[]): boolean {
  const faults = pages.flatMap(({ path, measure }) => [
    ...measure.thirdParty.map((address) => `${path}  asked a third party: ${address}`),
    ...measure.cspReports.map((report) => `${path}  broke the Content-Security-Policy: ${report}`),
  ]);
  console.log(
    faults.length === 0
      ? `No third party was asked and the Content-Security-Policy reported nothing, on ${pages.length} pages.`
      : faults.join('\n'),
  );
  return faults.length === 0;
}

function bytes(count: number): string {
  return count.toLocaleString('en-US');
}

import { buildSignpost } from './build-signpost.ts';
import { chromium } from './chromium.ts';
import { type LighthouseResult, loadLighthouse } from './lighthouse-api.ts';
import { categories, lostPoints, scoresOf } from './lighthouse-report.ts';
import { samplePages } from './pages.ts';
import { serveSignpost } from './serve-signpost.ts';
import { table } from './table.ts';

const kinds: readonly string[] = ['home', 'article', 'topic, shown in place', 'search'];

/** Runs a page, of which the one with the middle performance counts: what else the machine does moves that score. */
const RUNS = 3;
const MAX_TRIES = 3;

interface Verdict {
  page: string;
  /** The performance of every run, from the lowest. */
  performances: readonly number[];
  scores: readonly number[];
  lost: readonly string[];
}

/** Has Lighthouse judge four kinds of page on a phone and on a desktop; true when every score is 100. */
export async function benchLighthouse(): Promise<boolean> {
  await buildSignpost();
  const verdicts = await judgeAll();

  const rows = verdicts.map(({ page, scores, performances }) => [
    page,
    ...scores.map(String),
    performances.join(' '),
  ]);
  console.log(`\n${table(['page', ...categories, 'performance of each run'], rows)}`);
  console.log('\nAudits with weight that are below 1:');
  for (const { page, lost } of verdicts) {
    console.log(`\n${page}${lost.length === 0 ? ': none' : `\n${lost.map(indent).join('\n')}`}`);
  }
  return verdicts.every(({ scores }) => scores.every((score) => score === 100));
}

async function judgeAll(): Promise<Verdict[]> {
  const { default: lighthouse, desktopConfig, launch } = await loadLighthouse();
  const devices = [
    { device: 'mobile', config: undefined },
    { device: 'desktop', config: desktopConfig },
  ] as const;
  const verdicts: Verdict[] = [];
  const site = await serveSignpost();
  const chrome = await launch({ chromePath: chromium.path, chromeFlags: ['--headless', ...chromium.flags] });
  try {
    for (const { kind, path } of samplePages.filter((page) => kinds.includes(page.kind))) {
      for (const { device, config } of devices) {
        const page = `${kind}, ${device}`;
        console.log(`Lighthouse, ${RUNS} runs: ${page}`);
        const flags = { port: chrome.port, logLevel: 'error', onlyCategories: categories } as const;
        const results: LighthouseResult[] = [];
        while (results.length < RUNS) {
          results.push(
            await runUntilLoaded(async () => (await lighthouse(site.origin + path, flags, config))?.lhr),
          );
        }
        verdicts.push(judge(page, results));
      }
    }
  } finally {
    chrome.kill();
    site.close();
  }
  return verdicts;
}

/** On a busy machine Lighthouse now and then loses the trace of a page and asks to be run again. */
async function runUntilLoaded(run: () => Promise<LighthouseResult | undefined>): Promise<LighthouseResult> {
  for (let tries = 1; ; tries += 1) {
    const result = await run();
    if (result && !result.runtimeError) {
      for (const warning of result.runWarnings) console.log(`  ${warning}`);
      return result;
    }
    const reason = result?.runtimeError?.message ?? 'Lighthouse gave no result.';
    if (tries === MAX_TRIES) throw new Error(reason);
    console.log(`  again: ${reason}`);
  }
}

function judge(page: string, results: readonly LighthouseResult[]): Verdict {
  const byPerformance = [...results].sort((a, b) => performanceOf(a) - performanceOf(b));
  const middle = byPerformance[Math.floor(byPerformance.length / 2)];
  if (!middle) throw new Error(`Lighthouse did not run on ${page}.`);
  return {
    page,
    performances: byPerformance.map(performanceOf),
    scores: scoresOf(middle),
    lost: lostPoints(middle),
  };
}

function performanceOf(result: LighthouseResult): number {
  return scoresOf(result)[0] ?? 0;
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '  ');
}

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { baselineFile, readBaseline, withoutBaseline } from '../checks/baseline.ts';
import { checkContent } from '../checks/check-content.ts';
import { checkBuiltSite } from '../checks/check-site.ts';
import { type Finding, hasErrors } from '../checks/finding.ts';
import { summary, textReport } from '../checks/report/text.ts';
import { contentFolder } from '../content-folder.ts';
import { siteCloud } from '../site-cloud.ts';
import { WorkBeside } from './beside/work-beside.ts';
import { chosenHost } from './host-profiles.ts';
import { beginBuild, contentOf, currentBuild } from './shared-build.ts';
import { SiteReading } from './site-reading/site-reading.ts';

/**
 * Proves the content before anything is built from it. An error ends a build with the
 * whole report; while an author edits, the report is printed at each save and the server goes on.
 */
export function checkBeforeBuild(): AstroIntegration {
  const folder = contentFolder();
  return {
    name: 'signpost:check',
    hooks: {
      'astro:config:setup': ({ logger }) => {
        const cloud = named(siteCloud);
        if (cloud) logger.info(`for ${cloud} alone`);
      },
      'astro:config:done': async ({ config, logger }) => {
        if (!process.argv.includes('build')) return;
        const beside = new WorkBeside({
          markdown: JSON.stringify(config.markdown),
          root: fileURLToPath(config.root),
          cacheDir: fileURLToPath(config.cacheDir),
        });
        const { findings, content } = await checkContent(folder, {
          // What is made of content with errors is thrown away with the build.
          whenSomeRead: (articles) => beside.someRead(articles),
          whenRead: (read) => beside.allRead(read),
        });
        const { fresh, known } = await withoutKnown(findings, folder);
        refuse(fresh, 'Nothing was built.');
        // Every page of an offline site is written anew: it is read afterwards.
        const reading =
          chosenHost() === 'offline' ? undefined : new SiteReading(fileURLToPath(config.outDir));
        beginBuild(folder, content, { beside, reading });
        logger.info(summary(fresh, known));
        const cloud = siteCloud();
        if (cloud && !content.tables.clouds.some(({ data }) => data.id === cloud)) {
          named(() => {
            throw new Error(
              `SIGNPOST_CLOUD: content/clouds.yaml has no row for "${cloud}", so its hosts are not known.`,
            );
          });
        }
      },
      'astro:server:setup': async ({ server, logger }) => {
        const report = async () => {
          const { findings } = await checkContent(folder);
          if (findings.length > 0) logger.warn(`\n${textReport(findings, lineOf)}`);
        };
        server.watcher.add(folder);
        server.watcher.on('all', (_event, path) => {
          if (path.startsWith(folder)) void report();
        });
        await report();
      },
    },
  };
}

/** Proves the links of what was built, when everything is written. */
export function checkAfterBuild(): AstroIntegration {
  const folder = contentFolder();
  return {
    name: 'signpost:check-site',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const findings: Finding[] = [];
        // Its rules were held before the build; here it only says which file an author has to open.
        const content = await contentOf(folder);
        await checkBuiltSite(fileURLToPath(dir), content, findings, currentBuild()?.reading);
        const { fresh } = await withoutKnown(findings, folder);
        refuse(fresh, 'The site was built, but must not be published.');
      },
    },
  };
}

/** What the folder's baseline does not know: a large corpus starts with findings, and only new ones end its build. */
async function withoutKnown(findings: readonly Finding[], folder: string) {
  return withoutBaseline(findings, await readBaseline(baselineFile(folder)));
}

/** Ends the run with the whole report when there is an error. No stack: the fault is in the content. */
function refuse(findings: readonly Finding[], outcome: string): void {
  if (!hasErrors(findings)) return;
  const errors = findings.filter((finding) => hasErrors([finding]));
  console.error(`\n${textReport(errors, lineOf)} ${outcome}`);
  process.exit(1);
}

/** What is asked for; a fault in that ends the run with its message alone. */
function named<T>(ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : error} Nothing was built.`);
    process.exit(1);
  }
}

function lineOf(file: string, line: number): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').split(/\r?\n/)[line - 1] : undefined;
}

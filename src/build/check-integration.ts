import type { AstroIntegration } from 'astro';
import { checkContent } from '../checks/check-content.ts';
import { formatReport } from '../checks/finding.ts';
import { contentFolder } from '../content-folder.ts';

/**
 * Proves the content before anything is built from it. A build stops with every problem of every file; while an
 * author edits, the same report is printed at each save and the server goes on.
 */
export function checkBeforeBuild(): AstroIntegration {
  const folder = contentFolder();
  return {
    name: 'signpost:check',
    hooks: {
      'astro:config:done': async ({ logger }) => {
        if (process.argv.includes('build')) await refuse(folder, (text) => logger.error(text));
      },
      'astro:server:setup': async ({ server, logger }) => {
        const report = async () => {
          const { findings } = await checkContent(folder);
          if (findings.length > 0) logger.warn(`\n${formatReport(findings)}`);
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

/** Ends the run with the whole report when there is a problem. No stack: the fault is in the content. */
async function refuse(folder: string, print: (text: string) => void): Promise<void> {
  const { findings } = await checkContent(folder);
  if (findings.length === 0) return;
  print(`\n${formatReport(findings)} Nothing was built.`);
  process.exit(1);
}

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { chosenHost, type HostBudget, hostBudgets, refusalOf } from './host-profiles.ts';
import { refuse } from './refuse.ts';
import { currentBuild } from './shared-build.ts';
import { sizeOfSite } from './site-files.ts';

/** Where the coverage page leaves room for what is only known when everything is built. */
const PLACE = '<tbody id="host-budgets"></tbody>';

/**
 * Counts the built site against the limits of its likely hosts, and writes the result into the coverage page. A site
 * that does not fit the host it is built for ends the build, with the numbers.
 */
export function countBudgets(): AstroIntegration {
  return {
    name: 'signpost:budgets',
    hooks: {
      'astro:config:setup': () => {
        refuse(chosenHost);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        // Read for the check of links, the site need not be walked again.
        const size = currentBuild()?.reading?.size ?? sizeOfSite(folder);
        const budgets = hostBudgets(size);
        await writeBudgets(folder, budgets);
        const host = chosenHost();
        for (const { id, host: name, what, used, limit, fits } of budgets) {
          const says = limit === undefined ? `${used} ${what}` : `${used} of ${limit} ${what}`;
          if (id === host) logger[fits ? 'info' : 'error'](`${name}: ${says}`);
        }
        const refusal = refusalOf(host, size, size.largest);
        refuse(() => {
          if (refusal !== undefined)
            throw new Error(`${refusal}\nIt was built, but cannot be published there.`);
        });
      },
    },
  };
}

async function writeBudgets(folder: string, budgets: readonly HostBudget[]): Promise<void> {
  const page = join(folder, 'coverage/index.html');
  const html = await readFile(page, 'utf8');
  if (!html.includes(PLACE)) throw new Error(`${page} has no place for the host budgets: ${PLACE}`);
  const rows = budgets.map(row).join('');
  await writeFile(page, html.replace(PLACE, `<tbody id="host-budgets">${rows}</tbody>`));
  const data = join(folder, 'coverage.json');
  const coverage = JSON.parse(await readFile(data, 'utf8'));
  await writeFile(
    data,
    JSON.stringify({ ...coverage, host: chosenHost(), hosts: budgets.map(({ id: _, ...budget }) => budget) }),
  );
}

/** A row of numbers and of names from our own table: nothing in it needs escaping. */
function row({ host, what, used, limit, fits }: HostBudget): string {
  const number = (value: number) => value.toLocaleString('en-US');
  const cells = [
    ['Host', host],
    ['Limit of', what],
    ['Used', number(used)],
    ['Allowed', limit === undefined ? 'no limit' : number(limit)],
    ['Fits', fits ? 'yes' : 'no'],
  ];
  return `<tr>${cells.map(([label, text]) => `<td data-label="${label}">${text}</td>`).join('')}</tr>`;
}

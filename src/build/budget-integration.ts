import { readdirSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type HostBudget, hostBudgets, type SiteSize } from './host-profiles.ts';

/** Where the coverage page leaves room for what is only known when everything is built. */
const PLACE = '<tbody id="host-budgets"></tbody>';

/** Counts the built site against the limits of its likely hosts, and writes the result into the coverage page. */
export function countBudgets(): AstroIntegration {
  return {
    name: 'signpost:budgets',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const size = sizeOf(folder);
        const budgets = hostBudgets(size);
        const page = join(folder, 'coverage/index.html');
        const html = await readFile(page, 'utf8');
        if (!html.includes(PLACE)) throw new Error(`${page} has no place for the host budgets: ${PLACE}`);
        await writeFile(
          page,
          html.replace(PLACE, `<tbody id="host-budgets">${budgets.map(row).join('')}</tbody>`),
        );
        const data = join(folder, 'coverage.json');
        await writeFile(
          data,
          JSON.stringify({ ...JSON.parse(await readFile(data, 'utf8')), hosts: budgets }),
        );
        for (const { host, what, used, limit, fits } of budgets) {
          if (limit !== undefined) logger[fits ? 'info' : 'warn'](`${host}: ${used} of ${limit} ${what}`);
        }
      },
    },
  };
}

function sizeOf(folder: string): SiteSize {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  let bytes = 0;
  // One after the other: a promise for each of fifteen thousand takes longer than the asking.
  for (const file of files) bytes += statSync(file).size;
  const config = statSync(join(folder, 'staticwebapp.config.json'), { throwIfNoEntry: false });
  return { files: files.length, bytes, configBytes: config?.size ?? 0 };
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

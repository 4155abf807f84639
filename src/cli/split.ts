import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { contentFolder } from '../content-folder.ts';
import { type Part, partSchema } from '../schemas/part.ts';
import { splitContent } from '../split/split-content.ts';

const USAGE = `npm run split -- --out <folder> [--sites <origin>,<origin>,…]

  --out <folder>   where to make a content folder for each site; it is made anew each time
  --sites <list>   where the sites will stand, https://… with commas between. Needed once: which service is on which site
                   is then kept in sites.yaml of the content folder, so that addresses last

Splits the content folder (SIGNPOST_CONTENT, else content) by service, and says how to build each site.`;

/** `npm run split`: makes several content folders of one that is too large for a host. */
async function main() {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      sites: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  if (values.out === undefined) throw new Error('--out is missing.');
  const content = contentFolder();
  const table = join(content, 'sites.yaml');
  const made = await splitContent(content, resolve(values.out), await readSites(table, values.sites));
  await writeFile(table, stringify(made.map(({ id, services }) => ({ id, services }))));
  const sisters = made.map(({ id }) => id).join(',');
  for (const { id, services, folder, articles, unrelated } of made) {
    const [where, host] = [relative('', folder), new URL(id).host.replace(':', '-')];
    console.log(
      `\n${id}: ${count(articles, 'article')} of ${count(services.length, 'service')}, in ${where}`,
    );
    if (unrelated > 0) console.log(`  Left out: ${count(unrelated, 'related article')} on another site.`);
    console.log(
      `  SIGNPOST_CONTENT=${where} SIGNPOST_DIST=dist-${host} SIGNPOST_URL=${id} \\\n` +
        `    SIGNPOST_SISTERS=${sisters} npm run build`,
    );
  }
}

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;

/** The sites as the table has them, with those that are new. */
async function readSites(table: string, given: string | undefined): Promise<Part[]> {
  const known = existsSync(table) ? readTable(parse(await readFile(table, 'utf8')), table) : [];
  const wanted = (given ?? '').split(',').flatMap((site) => site.trim().replace(/\/+$/, '') || []);
  const fresh = wanted.filter((id) => !known.some((site) => site.id === id));
  const sites = [
    ...known,
    ...readTable(
      fresh.map((id) => ({ id, services: [] })),
      '--sites',
    ),
  ];
  if (sites.length < 2) throw new Error('--sites is missing. Expected at least two, or a table sites.yaml.');
  return sites;
}

function readTable(data: unknown, where: string): Part[] {
  const read = z.array(partSchema).safeParse(data ?? []);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Error(`${where}: ${issue?.path.join('.')} ${issue?.message}`);
}

await main().catch((error: Error) => {
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
});

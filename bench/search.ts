import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium as playwright } from 'playwright';
import { buildSignpost } from './build-signpost.ts';
import { chromium } from './chromium.ts';
import { folders } from './folders.ts';
import { type Certificate, makeCertificate } from './search/certificate.ts';
import { corpusCollection, siteCollection } from './search/collections.ts';
import { allEngines } from './search/engines/all.ts';
import { verdictsOf } from './search/must-hold.ts';
import { recordOf } from './search/record.ts';
import { reportOf } from './search/report.ts';
import { type CollectionResult, runCollection } from './search/run-collection.ts';
import { readSiteTables } from './search/site-tables.ts';

const RECORD = join(folders.root, 'src/search/judged/recorded.json');

/**
 * `npm run bench search`: how well Signpost and five other engines find what is looked for, and what they cost, on our
 * own articles and, with `CORPUS_DIR`, on the real corpus. `--record` writes the figures into the repository.
 * `SIGNPOST_DIST` measures a site that is built already.
 */
export async function benchSearch(): Promise<boolean> {
  const certificate = await makeCertificate();
  const browser = await playwright.launch({
    executablePath: chromium.path,
    args: [...chromium.flags, certificate.chromiumFlag],
  });
  let results: CollectionResult[];
  try {
    results = await runCollections(browser, certificate);
  } finally {
    await browser.close();
  }
  for (const result of results) console.log(`\n${reportOf(result)}`);
  console.log('\nMust hold:');
  const verdicts = results.flatMap(verdictsOf);
  for (const { holds, says } of verdicts) console.log(`  ${holds ? '✓' : '✗'} ${says}`);
  if (process.argv.includes('--record')) {
    await writeFile(RECORD, recordOf(results));
    console.log('\nThe figures are recorded in src/search/judged/recorded.json.');
  }
  return verdicts.every(({ holds }) => holds);
}

async function runCollections(browser: Browser, certificate: Certificate): Promise<CollectionResult[]> {
  const built = process.env['SIGNPOST_DIST'] || folders.signpost;
  if (built === folders.signpost) await buildSignpost();
  const tables = await readSiteTables();

  const site = await siteCollection(built, tables);
  const results = [await runCollection(site, await allEngines(site.tables), browser, certificate)];

  const [corpus, facts] = [process.env['CORPUS_DIR'], process.env['FACTS_DIR']];
  if (!corpus) {
    console.log('CORPUS_DIR names no corpus: only our own articles are measured.');
    return results;
  }
  if (!facts)
    console.log("FACTS_DIR names no table of topics: topic paths have the corpus's own names only.");
  const collection = await corpusCollection(corpus, built, tables, facts);
  results.push(await runCollection(collection, await allEngines(collection.tables), browser, certificate));
  return results;
}

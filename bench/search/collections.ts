import { copyFile, cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { SearchTables } from '../../src/build/search/search-index.ts';
import type { JudgedQuery } from '../../src/search/judged/judged-query.ts';
import { loadJudged } from '../../src/search/judged/load.ts';
import { folders } from '../folders.ts';
import { readCorpus } from './corpus/articles.ts';
import { knownIdentifiers, unknownIdentifiers } from './corpus/identifiers.ts';
import { ownedByCorpus } from './corpus/owned.ts';
import { titleQueries, topicPathQueries } from './corpus/queries.ts';
import { topicNames } from './corpus/topic-names.ts';
import { writeCorpusPages } from './corpus/write-pages.ts';
import type { Collection } from './engine.ts';
import { progress } from './progress.ts';
import { readPages } from './read-pages.ts';
import { type SiteTables, withTables } from './site-tables.ts';

const work = join(folders.work, 'search');

/** A collection, and what every engine is asked of it. */
export interface JudgedCollection extends Collection {
  queries: JudgedQuery[];
  /** What Signpost's index is made from besides the pages. */
  tables: SearchTables;
}

/** Our own site as it was built, with the judged sets of the repository. */
export async function siteCollection(
  site: string,
  { signpost, codes, asked }: SiteTables,
): Promise<JudgedCollection> {
  const beside = await emptied(join(work, 'site'));
  const pages = withTables(await readPages(site), { codes, asked });
  return { name: 'site', site, beside, pages, queries: inHalves(await loadJudged()), tables: signpost };
}

/**
 * The real corpus as pages, with queries made from its own titles, topics and identifiers. The search page is that of
 * the built site.
 */
export async function corpusCollection(
  folder: string,
  builtSite: string,
  { signpost: { synonyms } }: SiteTables,
  factsFolder: string | undefined,
): Promise<JudgedCollection> {
  const reading = progress('Reading the corpus and writing its pages');
  const corpus = await readCorpus(folder);
  const site = join(work, 'corpus-site');
  await writeCorpusPages(corpus.articles, site);
  await mkdir(join(site, 'search'));
  await copyFile(join(builtSite, 'search/index.html'), join(site, 'search/index.html'));
  await cp(join(builtSite, '_astro'), join(site, '_astro'), { recursive: true });
  const pages = await readPages(site);
  reading.done(`${corpus.files} files, ${pages.length} of them answer something`);

  const names = await topicNames(corpus.questions, factsFolder);
  const queries = [
    ...titleQueries(corpus.articles),
    ...topicPathQueries(corpus.articles, names),
    ...knownIdentifiers(corpus.articles, pages),
    ...unknownIdentifiers(pages),
  ];
  const tables = { owned: ownedByCorpus(corpus.articles), synonyms };
  return { name: 'corpus', site, beside: await emptied(join(work, 'corpus')), pages, queries, tables };
}

/**
 * The test half first, as the report page asks them again: what Pagefind finds of longer words depends a little on the words
 * that were loaded before.
 */
function inHalves(queries: readonly JudgedQuery[]): JudgedQuery[] {
  return ['test', 'tuning'].flatMap((half) => queries.filter((query) => query.half === half));
}

async function emptied(folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return folder;
}

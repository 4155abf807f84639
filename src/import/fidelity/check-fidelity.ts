import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readArticleSource } from '../../checks/article-source.ts';
import { scanHeader } from '../header/scan.ts';
import type { ImportedFile } from '../import-file.ts';
import { importFolder } from '../import-folder.ts';
import { readJson } from '../json/read-json.ts';
import type { LaneKey } from '../lanes.ts';
import { isArticleFile, listFiles } from '../source/list-files.ts';
import { withoutMergeMarkers } from '../source/merge-markers.ts';
import { readText } from '../source/read-text.ts';
import { compareParts, type Difference, subtract } from './compare.ts';
import { partsOfJson } from './parts-of-json.ts';
import { partsOfMarkdown } from './parts-of-markdown.ts';
import { articleOfPage } from './parts-of-page.ts';

/** What is compared. */
export interface FidelityOptions {
  /** The folder of the source. */
  from: string;
  /** The content folder it was imported into. */
  to: string;
  /** A built site, to compare its pages too. */
  site?: string;
  only?: ReadonlySet<LaneKey>;
  publish?: ReadonlySet<string>;
  onProgress?: (done: number, total: number, path: string) => void;
}

/** The differences of one article. */
export interface ArticleFidelity {
  path: string;
  content: string;
  /** What was compared with: the file of the content folder, or the page built from it. */
  against: 'content' | 'page';
  differences: Difference[];
}

/** The whole comparison. */
export interface Fidelity {
  compared: number;
  pages: number;
  same: number;
  /** Differences by what and why. */
  reasons: Record<string, number>;
  /** Differences that no anomaly explains. */
  unexplained: number;
  /** Files that were to be compared and are not there. */
  missing: string[];
  articles: ArticleFidelity[];
}

const NO_REPORT = () => {};

/**
 * Compares every source, read by another Markdown parser, with what was written for it and with the page built from that,
 * and gives each difference the reason the import reported for it.
 */
export async function checkFidelity(options: FidelityOptions): Promise<Fidelity> {
  const { from, to, site, only, publish, onProgress } = options;
  const paths = await listFiles(from);
  const result: Fidelity = {
    compared: 0,
    pages: 0,
    same: 0,
    reasons: {},
    unexplained: 0,
    missing: [],
    articles: [],
  };
  const selected = { ...(only ? { only } : {}), ...(publish ? { publish } : {}) };
  let done = 0;
  for await (const file of importFolder({ folder: from, paths, day: '2000-01-01', ...selected })) {
    done += 1;
    onProgress?.(done, paths.length, file.path);
    if (!file.content || !isArticleFile(file.path)) continue;
    const source = await readFile(join(from, file.path));
    const written = await readFile(join(to, file.content.path), 'utf8').catch(() => undefined);
    if (written === undefined) {
      result.missing.push(file.content.path);
      continue;
    }
    count(result, file, 'content', compareWithContent(source, written, file));
    result.compared += 1;
    const page = site && file.content.to === 'articles' ? await readPage(site, file.content.path) : undefined;
    if (page !== undefined) {
      result.pages += 1;
      count(
        result,
        file,
        'page',
        compareParts(sourceParts(source), articleOfPage(page), file.anomalies, 'page'),
      );
    }
  }
  return result;
}

function count(result: Fidelity, file: ImportedFile, against: 'content' | 'page', differences: Difference[]) {
  if (differences.length === 0) {
    if (against === 'content') result.same += 1;
    return;
  }
  for (const { what, side, reason } of differences) {
    const key = `${what} ${side}: ${reason ?? 'unexplained'}`;
    result.reasons[key] = (result.reasons[key] ?? 0) + 1;
    if (!reason) result.unexplained += 1;
  }
  result.articles.push({ path: file.path, content: file.content?.path ?? '', against, differences });
}

function bodyOf(source: Uint8Array): string {
  const text = withoutMergeMarkers(readText(source, NO_REPORT), NO_REPORT);
  return scanHeader(text, NO_REPORT)?.body ?? text;
}

function sourceParts(source: Uint8Array) {
  return partsOfMarkdown(bodyOf(source));
}

function compareWithContent(
  source: Uint8Array,
  written: string,
  { content, anomalies }: ImportedFile,
): Difference[] {
  if (content?.path.endsWith('.json')) {
    const isMarkdown = anomalies.some(({ code }) => code === 'form-markdown');
    const json = readJson(bodyOf(source), NO_REPORT);
    const before = isMarkdown
      ? sourceParts(source)
      : partsOfJson('value' in json ? json.value : undefined, 'html');
    const after = partsOfJson(JSON.parse(written), 'markdown');
    const lost = { ...after, words: [...new Set(subtract(folded(before.words), folded(after.words)))] };
    // Names of controls and flags became values of ours; everything a person reads has to be there.
    return lost.words
      .filter((word) => !JSON_VALUES.has(word))
      .map((word): Difference => ({ what: 'word', side: 'lost', value: word }))
      .concat(
        subtract([...new Set(before.links)], after.links).map((link): Difference => {
          const isRemoved = anomalies.some(({ code }) => code === 'link-unsafe');
          return {
            what: 'link',
            side: 'lost',
            value: link,
            ...(isRemoved ? { reason: 'link-unsafe' as const } : {}),
          };
        }),
      );
  }
  const parts = readArticleSource(written);
  const body = typeof parts === 'string' ? written : parts.body;
  return compareParts(sourceParts(source), partsOfMarkdown(body), anomalies);
}

/** An identifier may have come into its one case. */
const folded = (words: readonly string[]) => words.map((word) => word.toLowerCase());

const JSON_VALUES = new Set(
  [
    'textbox',
    'multilinetextbox',
    'numerictextbox',
    'dropdown',
    'multiselectdropdown',
    'radiobuttongroup',
  ].concat(['datetimepicker', 'infoblock', 'textblock', 'true', 'false']),
);

async function readPage(site: string, content: string): Promise<string | undefined> {
  const address = content.replace(/\.mdx?$/, '');
  return readFile(join(site, address, 'index.html'), 'utf8').catch(() => undefined);
}

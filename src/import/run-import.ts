import { importFolder } from './import-folder.ts';
import type { LaneKey } from './lanes.ts';
import { countReport, type ImportReport, type ReportedFile } from './report.ts';
import { isArticleFile, listFiles } from './source/list-files.ts';
import { snapshotDay } from './source/snapshot-day.ts';
import { createContentWriter } from './write/content-writer.ts';
import { readManifest } from './write/manifest.ts';

/** What to import, where to, and how. */
export interface RunOptions {
  /** The folder of the source. */
  from: string;
  /** The content folder. */
  to: string;
  only?: ReadonlySet<LaneKey>;
  publish?: ReadonlySet<string>;
  dryRun?: boolean;
  restore?: boolean;
  /** The day that articles count as reviewed on; by default that of the source. */
  reviewed?: string;
  onProgress?: (done: number, total: number, path: string) => void;
  /** Ends the run after the file at hand; what was written is kept, and the next run goes on. */
  signal?: AbortSignal;
}

/** The run was ended before its time. */
export class Interrupted extends Error {}

/** Where old paths went: for redirects, and for links from outside. */
export const ADDRESSES = 'import-addresses.json';

const WRITE_AT_ONCE = 32;

/** Imports a folder into a content folder, and accounts for every file. */
export async function runImport(options: RunOptions): Promise<ImportReport> {
  const { from, to, only, publish, dryRun, restore, reviewed, onProgress, signal } = options;
  const paths = await listFiles(from);
  const manifest = (await readManifest(to)) ?? { version: 1 as const, day: '', files: {} };
  manifest.day = reviewed ?? (manifest.day || (await snapshotDay(from, paths.filter(isArticleFile))));
  const writer = createContentWriter({
    folder: to,
    manifest,
    ...(dryRun ? { dryRun } : {}),
    ...(restore ? { restore } : {}),
  });
  const sources: ReportedFile[] = [];
  const addresses: Record<string, { content: string; address?: string }> = {};
  let pending: Promise<void>[] = [];
  const selected = { ...(only ? { only } : {}), ...(publish ? { publish } : {}) };
  for await (const { content, ...file } of importFolder({
    folder: from,
    paths,
    day: manifest.day,
    ...selected,
  })) {
    const reported: ReportedFile = { ...file, ...(content ? { content: content.path } : {}) };
    sources.push(reported);
    if (content) {
      const page = content.to === 'articles' ? { address: `/${content.path.replace(/\.mdx?$/, '')}/` } : {};
      addresses[file.path] = { content: content.path, ...page };
      pending.push(
        writer.write(content.path, content.text, file.path).then((written) => {
          reported.written = written;
        }),
      );
    }
    if (pending.length >= WRITE_AT_ONCE) {
      await Promise.all(pending);
      pending = [];
      onProgress?.(sources.length, paths.length, file.path);
      if (signal?.aborted) {
        await writer.save();
        throw new Interrupted(
          `Ended after ${sources.length} of ${paths.length} files. Run it again to go on.`,
        );
      }
    }
  }
  await Promise.all(pending);
  const isWhole = only === undefined;
  if (isWhole) await writer.write(ADDRESSES, linePerEntry(addresses), '.');
  const leftovers = isWhole ? await writer.removeLeftovers() : { removed: [], kept: [] };
  await writer.save();
  return countReport(paths.length, sources, leftovers);
}

/** JSON with a line an entry, so that two runs can be compared. */
function linePerEntry(entries: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(entries).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}

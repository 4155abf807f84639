import { type AnomalyCode, anomalies, levelOf } from './anomalies.ts';
import type { ImportedFile } from './import-file.ts';
import type { Written } from './write/content-writer.ts';

/** A file as the report names it. */
export interface ReportedFile extends Omit<ImportedFile, 'content'> {
  /** The file of the content folder. */
  content?: string;
  written?: Written;
}

/** The whole run, counted. */
export interface ImportReport {
  files: number;
  outcomes: Record<ImportedFile['outcome'], number>;
  written: Partial<Record<Written, number>>;
  byLane: Record<string, Partial<Record<ImportedFile['outcome'], number>>>;
  /** How many files have each anomaly, and how often it was met in all. */
  byAnomaly: Partial<Record<AnomalyCode, { files: number; times: number }>>;
  removed: string[];
  kept: string[];
  sources: ReportedFile[];
}

/**
 * Counts a run.
 *
 * @throws where a file of the source is not accounted for: imported, repaired, rejected and left out must add up.
 */
export function countReport(
  total: number,
  sources: ReportedFile[],
  leftovers: { removed: string[]; kept: string[] },
): ImportReport {
  const report: ImportReport = {
    files: total,
    outcomes: { imported: 0, repaired: 0, rejected: 0, 'left-out': 0 },
    written: {},
    byLane: {},
    byAnomaly: {},
    ...leftovers,
    sources,
  };
  for (const { outcome, lane = 'unknown', written, anomalies: met } of sources) {
    report.outcomes[outcome] += 1;
    if (written) report.written[written] = (report.written[written] ?? 0) + 1;
    const inLane = report.byLane[lane] ?? {};
    inLane[outcome] = (inLane[outcome] ?? 0) + 1;
    report.byLane[lane] = inLane;
    for (const code of new Set(met.map(({ code }) => code))) {
      const counted = report.byAnomaly[code] ?? { files: 0, times: 0 };
      const times = met.filter((anomaly) => anomaly.code === code).length;
      report.byAnomaly[code] = { files: counted.files + 1, times: counted.times + times };
    }
  }
  const sum = Object.values(report.outcomes).reduce((a, b) => a + b, 0);
  const distinct = new Set(sources.map(({ path }) => path)).size;
  if (sum !== total || distinct !== total) {
    throw new Error(
      `${total} files were found and ${distinct} accounted for. This is a fault of the import.`,
    );
  }
  return report;
}

/** The report in words: what became of the files, what was mended and how often, and every file that needs a person. */
export function sayReport(report: ImportReport): string {
  const { outcomes, byAnomaly, written, sources } = report;
  const lines = [
    `${report.files} files: ${outcomes.imported} imported, ${outcomes.repaired} repaired, ${outcomes.rejected} rejected${outcomes['left-out'] > 0 ? `, ${outcomes['left-out']} left out` : ''}.`,
  ];
  const wrote = Object.entries(written).map(([what, count]) => `${count} ${what}`);
  if (wrote.length > 0) lines.push(`Content: ${wrote.join(', ')}.`);
  const repairs = (Object.entries(byAnomaly) as [AnomalyCode, { files: number }][])
    .filter(([code]) => levelOf(code) === 'repair')
    .sort(([, a], [, b]) => b.files - a.files);
  if (repairs.length > 0) {
    lines.push('', 'Repaired, by files:');
    for (const [code, { files }] of repairs)
      lines.push(`  ${String(files).padStart(6)}  ${anomalies[code].means}`);
  }
  const rejected = sources.filter(({ outcome }) => outcome === 'rejected');
  if (rejected.length > 0) lines.push('', 'Rejected:');
  for (const { path, anomalies: met } of rejected) {
    const why = met.find(({ code }) => levelOf(code) === 'reject');
    lines.push(`  ${path}:${why?.line ?? 1}  ${why ? `${anomalies[why.code].means}. ${why.what}` : ''}`);
  }
  const say = (what: Written, sentence: string) => {
    const files = sources.filter((file) => file.written === what);
    if (files.length > 0) lines.push('', sentence, ...files.map(({ content }) => `  ${content}`));
  };
  say(
    'edited',
    'Edited by hand and left as they are; the new version is beside each as <name>.imported.<extension>:',
  );
  say('removed-by-hand', 'Removed by hand and not written again (--restore writes them):');
  if (report.removed.length > 0)
    lines.push('', 'Removed, since their source is gone:', ...report.removed.map((path) => `  ${path}`));
  if (report.kept.length > 0)
    lines.push(
      '',
      'Edited by hand and kept, though their source is gone:',
      ...report.kept.map((path) => `  ${path}`),
    );
  return lines.join('\n');
}

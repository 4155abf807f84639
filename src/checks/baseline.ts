import { readFile, rename, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { contentFolder } from '../content-folder.ts';
import { type Finding, sortFindings } from './finding.ts';

/**
 * The findings a large corpus starts with: how often each stands in each file. Lines are left out on purpose, so that
 * an edit above a known finding does not make it new.
 */
export type Baseline = Record<string, number>;

/** Where a content folder keeps what is known of it: the folder can then be moved, and built from anywhere. */
export const baselineFile = (folder: string): string => join(folder, 'check-baseline.json');

/** Paths inside the content folder are written from there. */
const nameOf = (file: string): string => {
  const within = relative(contentFolder(), resolve(file)).split(sep).join('/');
  return within.startsWith('..') ? file : within;
};

/** Names findings; of thousands in a corpus many are in one file. */
function fingerprints(): (finding: Finding) => string {
  const names = new Map<string, string>();
  return ({ rule, file, message }) => {
    const name = names.get(file) ?? nameOf(file);
    names.set(file, name);
    return `${rule} ${name} ${message}`;
  };
}

/** The baseline of a run. */
export function baselineOf(findings: readonly Finding[]): Baseline {
  const counts: Baseline = {};
  const fingerprint = fingerprints();
  for (const finding of sortFindings(findings)) {
    const key = fingerprint(finding);
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

/** The findings that the baseline does not know, and how many it does. */
export function withoutBaseline(
  findings: readonly Finding[],
  baseline: Baseline,
): { fresh: Finding[]; known: number } {
  const left = { ...baseline };
  const fingerprint = fingerprints();
  const fresh = sortFindings(findings).filter((finding) => {
    const key = fingerprint(finding);
    if (!left[key]) return true;
    left[key] -= 1;
    return false;
  });
  return { fresh, known: findings.length - fresh.length };
}

/**
 * Reads a baseline; none when there is no such file.
 *
 * @throws Error when the file is there and is no baseline.
 */
export async function readBaseline(file: string): Promise<Baseline> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw error;
  });
  const parsed: unknown = parse(text);
  const valid =
    parsed !== null &&
    typeof parsed === 'object' &&
    Object.values(parsed).every((count) => Number.isInteger(count));
  if (!valid)
    throw new Error(`${file} is not a baseline. Expected what npm run check -- --write-baseline writes.`);
  return parsed as Baseline;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Makes findings the known ones, whole or not at all. */
export async function writeBaseline(file: string, findings: readonly Finding[]): Promise<void> {
  await saveBaseline(file, baselineOf(findings));
}

/** Writes a baseline, whole or not at all. */
export async function saveBaseline(file: string, baseline: Baseline): Promise<void> {
  await writeFile(`${file}.part`, `${JSON.stringify(baseline, null, 2)}\n`);
  await rename(`${file}.part`, file);
}

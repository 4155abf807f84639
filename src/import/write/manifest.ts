import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from './write-atomically.ts';

const entry = z.strictObject({
  /** The path of the source. */
  source: z.string(),
  /** The hash of what the import wrote. */
  hash: z.string(),
  /** The hash of the version that was put beside a file edited by hand. */
  beside: z.string().optional(),
});

const manifest = z.strictObject({
  version: z.literal(1),
  /** The day that articles count as reviewed on. */
  day: z.string(),
  files: z.record(z.string(), entry),
});

/** What an import wrote, by path: how the next one knows which files a person has edited since. */
export type Manifest = z.output<typeof manifest>;

export const MANIFEST = 'import-manifest.json';

/**
 * Reads the manifest of a content folder; `undefined` where nothing was imported into it yet.
 *
 * @throws where it is there and cannot be read: without it, edits by hand could not be told.
 */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  const path = join(folder, MANIFEST);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    return manifest.parse(JSON.parse(text));
  } catch {
    throw new Error(
      `${path} cannot be read. Restore it, or remove it: then every file that differs counts as edited.`,
    );
  }
}

/** Writes the manifest, a line a file, so that it can be compared. */
export async function writeManifest(folder: string, { version, day, files }: Manifest): Promise<void> {
  const lines = Object.entries(files)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, value]) => `    ${JSON.stringify(path)}: ${JSON.stringify(value)}`);
  const text = `{\n  "version": ${version},\n  "day": ${JSON.stringify(day)},\n  "files": {\n${lines.join(',\n')}\n  }\n}\n`;
  await writeAtomically(join(folder, MANIFEST), text);
}

export const hashOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 32);

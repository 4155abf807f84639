import { readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf, type Manifest, writeManifest } from './manifest.ts';
import { writeAtomically } from './write-atomically.ts';

/** What happened to a file of the content folder. */
export type Written =
  /** It was not there. */
  | 'created'
  /** The import's own older version was there. */
  | 'updated'
  | 'unchanged'
  /** A person has edited it: it was left, and the new version put beside it. */
  | 'edited'
  /** A person has removed it, and it stays removed. */
  | 'removed-by-hand';

/** How to write. */
export interface WriterOptions {
  folder: string;
  manifest: Manifest;
  /** Say what would be written, and write nothing. */
  dryRun?: boolean;
  /** Write again what a person has removed. */
  restore?: boolean;
}

const SAVE_EVERY = 2000;

/** Writes imported content, never over the work of a person. The manifest is kept on the way, so that a run can be ended. */
export function createContentWriter({ folder, manifest, dryRun = false, restore = false }: WriterOptions) {
  const { files } = manifest;
  const produced = new Set<string>();
  let sinceSaved = 0;

  const put = async (path: string, text: string) => {
    if (!dryRun) await writeAtomically(join(folder, path), text);
  };

  const write = async (path: string, text: string, source: string): Promise<Written> => {
    produced.add(path);
    const known = files[path];
    const hash = hashOf(text);
    const there = await readIfThere(join(folder, path));
    const keep = (beside?: string) => {
      files[path] = { source, hash: beside && known ? known.hash : hash, ...(beside ? { beside } : {}) };
    };
    if (there === undefined) {
      if (known && !restore) return 'removed-by-hand';
      await put(path, text);
      keep();
      return 'created';
    }
    const found = hashOf(there);
    if (found === hash) {
      keep();
      return 'unchanged';
    }
    if (known && known.hash === found) {
      await put(path, text);
      keep();
      return 'updated';
    }
    const beside = besideOf(path);
    const other = await readIfThere(join(folder, beside));
    // A version that was put beside it and then removed has been dealt with.
    const isDealtWith = other === undefined && known?.beside === hash;
    if (!isDealtWith && (other === undefined || hashOf(other) !== hash)) await put(beside, text);
    files[path] = { source, hash: known?.hash ?? '', beside: hash };
    return 'edited';
  };

  return {
    async write(path: string, text: string, source: string): Promise<Written> {
      const written = await write(path, text, source);
      sinceSaved += 1;
      if (sinceSaved >= SAVE_EVERY) {
        sinceSaved = 0;
        if (!dryRun) await writeManifest(folder, manifest);
      }
      return written;
    },
    /**
     * Removes what earlier runs wrote and this one did not, such as the page of a source that is gone. What a person
     * has edited stays.
     *
     * @returns the paths that were removed, and those that stay.
     */
    async removeLeftovers(): Promise<{ removed: string[]; kept: string[] }> {
      const result = { removed: [] as string[], kept: [] as string[] };
      for (const [path, { hash }] of Object.entries(files)) {
        if (produced.has(path)) continue;
        const there = await readIfThere(join(folder, path));
        const isOurs = there !== undefined && hashOf(there) === hash;
        if (there !== undefined) result[isOurs ? 'removed' : 'kept'].push(path);
        if (isOurs && !dryRun) await unlink(join(folder, path));
        delete files[path];
      }
      return result;
    },
    async save(): Promise<void> {
      if (!dryRun) await writeManifest(folder, manifest);
    },
  };
}

/** The name of the new version beside a file: `name.imported.md`. */
export const besideOf = (path: string): string => path.replace(/(\.\w+)$/, '.imported$1');

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
}

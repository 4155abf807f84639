import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a file whole or not at all: under another name first, since a run may end at any moment. */
export async function writeAtomically(path: string, text: string): Promise<void> {
  const other = `${path}.tmp`;
  await writeFile(other, text).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(other, text);
  });
  await rename(other, path);
}

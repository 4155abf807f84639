import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What pages are rendered by: everything but content. */
const CODE = ['src/**/*', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];
const TEST = /\.test\.ts$/;

/**
 * Names the state of the code that renders pages: another one means that every page may be another.
 *
 * @param root - the folder of the project
 */
export async function codeState(root: string): Promise<string> {
  const entries = await Array.fromAsync(glob(CODE, { cwd: root, withFileTypes: true }));
  const files = entries
    .filter((entry) => entry.isFile() && !TEST.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const texts = await Promise.all(files.map((file) => readFile(file)));
  const hash = createHash('sha256').update(process.version);
  for (const [index, file] of files.entries()) {
    hash.update(`\n${file.slice(root.length)}\n`).update(texts[index] ?? '');
  }
  return hash.digest('base64url');
}

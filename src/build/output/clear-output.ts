import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The folders that hold nearly all pages of a site, and nothing that is found by listing a folder. */
export const PAGE_FOLDERS: readonly string[] = ['articles', 'p', 'problems', 'products', 't'];

const MARK = '.signpost-begins';

/**
 * Empties the folder of a site, `.git` excepted.
 *
 * @param spared - names in the folder that stay as they are
 * @returns when it was done, in milliseconds, by the clock of the file system: what is written later is newer
 */
export async function clearOutput(site: string, spared: readonly string[]): Promise<number> {
  await mkdir(site, { recursive: true });
  const stays = new Set(['.git', ...spared]);
  const names = (await readdir(site)).filter((name) => !stays.has(name));
  await Promise.all(names.map((name) => rm(join(site, name), { recursive: true, force: true })));
  const mark = join(site, MARK);
  await writeFile(mark, '');
  const { mtimeMs } = await stat(mark);
  await rm(mark);
  return mtimeMs;
}

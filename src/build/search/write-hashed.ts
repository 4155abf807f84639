import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where the search's own files are, below the site. */
export const INDEX = 'search/index';

type Content = string | Uint8Array;

/**
 * Writes a file of the search's index under a name that changes with its content, so that it can be cached for good.
 *
 * @returns its path
 */
export async function writeHashed(
  site: string,
  name: string,
  extension: string,
  content: Content,
): Promise<string> {
  const path = `${INDEX}/${name}.${hashOf([content])}.${extension}`;
  await writeFile(join(site, path), content);
  return `/${path}`;
}

/**
 * Writes several files into a folder that is named for what is in all: so their names take little room in the manifest.
 *
 * @param files - by their names in the folder
 * @returns the folder's path
 */
export async function writeTogether(
  site: string,
  name: string,
  files: ReadonlyMap<string, Content>,
): Promise<string> {
  const folder = `${INDEX}/${name}.${hashOf(files.values())}`;
  const folders = new Set([...files.keys()].map((file) => dirname(join(site, folder, file))));
  for (const inner of folders) await mkdir(inner, { recursive: true });
  await Promise.all([...files].map(([file, content]) => writeFile(join(site, folder, file), content)));
  return `/${folder}`;
}

function hashOf(contents: Iterable<Content>): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex').slice(0, 10);
}

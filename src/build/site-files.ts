import { readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { SiteSize } from './host-profiles.ts';

/** How large a built site is, how many of its files are pages, and which file is the largest. */
export interface BuiltSize extends SiteSize {
  pages: number;
  largest: string;
}

/** Every file of a built site, as a path that begins with a slash. */
export function siteFiles(folder: string): string[] {
  const root = join(folder, sep).slice(0, -1);
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath.slice(root.length)}/${name}`.split(sep).join('/'));
}

/** The size of a built site. */
export function sizeOfSite(folder: string): BuiltSize {
  // One after the other: a promise for each of fifteen thousand takes longer than the asking.
  return sizeOf(siteFiles(folder).map((file) => [file, statSync(join(folder, file)).size]));
}

/** @param files - every file of a site, as a path that begins with a slash, with its bytes */
export function sizeOf(files: Iterable<readonly [file: string, bytes: number]>): BuiltSize {
  const size = { files: 0, bytes: 0, fileBytes: 0, configBytes: 0, pages: 0, largest: '' };
  for (const [file, bytes] of files) {
    size.files += 1;
    size.bytes += bytes;
    if (file.endsWith('.html')) size.pages += 1;
    if (bytes > size.fileBytes) [size.fileBytes, size.largest] = [bytes, file];
    if (file === '/staticwebapp.config.json') size.configBytes = bytes;
  }
  return size;
}

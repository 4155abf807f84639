import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { SiteSize } from './host-profiles.ts';

/** Every file of a built site, as a path that begins with a slash. */
export function siteFiles(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`);
}

/** How large a built site is, how many of its files are pages, and which file is the largest. */
export function sizeOfSite(folder: string): SiteSize & { pages: number; largest: string } {
  const files = siteFiles(folder);
  const size = { files: files.length, bytes: 0, fileBytes: 0, configBytes: 0, pages: 0, largest: '' };
  // One after the other: a promise for each of fifteen thousand takes longer than the asking.
  for (const file of files) {
    const bytes = statSync(join(folder, file)).size;
    size.bytes += bytes;
    if (file.endsWith('.html')) size.pages += 1;
    if (bytes > size.fileBytes) [size.fileBytes, size.largest] = [bytes, file];
    if (file === '/staticwebapp.config.json') size.configBytes = bytes;
  }
  return size;
}

import { closeSync, fstatSync, mkdirSync, openSync, type Stats, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes a page of a site, with its folder.
 *
 * @param site - the folder of the site
 * @param path - such as `/faq/`
 * @returns its file as it is then
 */
export function writePage(site: string, path: string, html: Uint8Array): Stats {
  const place = join(site, path, 'index.html');
  mkdirSync(dirname(place), { recursive: true });
  const file = openSync(place, 'w');
  try {
    writeFileSync(file, html);
    return fstatSync(file);
  } finally {
    closeSync(file);
  }
}

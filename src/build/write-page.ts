import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes a page of a site, with its folder. One that stands there as it is already stays: to read a file costs a tenth
 * of making it.
 *
 * @param site - the folder of the site
 * @param path - such as `/faq/`
 * @returns its file as it is then
 */
export function writePage(site: string, path: string, html: Uint8Array): Stats {
  const place = join(site, path, 'index.html');
  const old = statSync(place, { throwIfNoEntry: false });
  if (old?.size === html.length && readFileSync(place).equals(html)) return old;
  mkdirSync(dirname(place), { recursive: true });
  const file = openSync(place, 'w');
  try {
    writeFileSync(file, html);
    return fstatSync(file);
  } finally {
    closeSync(file);
  }
}

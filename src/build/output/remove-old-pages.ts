import { type Dirent, readdirSync, rmdirSync, statSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { PAGE_FOLDERS } from './clear-output.ts';

/**
 * Removes what an earlier build left in the folders of pages: every file that is neither one of this build nor newer
 * than its beginning, and every folder that is empty then.
 *
 * @param site - the folder of the site
 * @param began - when the build began; see `clearOutput`
 * @param isCurrent - whether a file, such as `/t/40000001/index.html`, is as this build would write it
 */
export function removeOldPages(site: string, began: number, isCurrent: (file: string) => boolean): void {
  for (const name of PAGE_FOLDERS) clear(site, `/${name}`, began, isCurrent);
}

/** @returns whether the folder is gone */
function clear(site: string, path: string, began: number, isCurrent: (file: string) => boolean): boolean {
  const entries = entriesOf(join(site, path));
  if (!entries) return true;
  let left = 0;
  for (const entry of entries) {
    const file = `${path}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!clear(site, file, began, isCurrent)) left += 1;
    } else if (isCurrent(file) || statSync(join(site, file)).mtimeMs > began) left += 1;
    else unlinkSync(join(site, file));
  }
  if (left === 0) rmdirSync(join(site, path));
  return left === 0;
}

function entriesOf(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

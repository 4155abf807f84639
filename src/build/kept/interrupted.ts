import { access, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Astro's list of the pages it keeps, with their keys. */
const LIST = 'incremental-build.json';
const MARK = 'rendering';

/**
 * Astro writes a page that it keeps at once, and the list with its key at the end. After a build that was interrupted
 * in between, the list names pages that are others by now: it is forgotten, and everything is rendered.
 *
 * @param folder - where Astro keeps pages
 * @returns what to call when all pages are rendered and the list is written
 */
export async function forgetInterrupted(folder: string): Promise<() => Promise<void>> {
  const mark = join(folder, MARK);
  const wasInterrupted = await access(mark).then(
    () => true,
    () => false,
  );
  if (wasInterrupted) await rm(join(folder, LIST), { force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(mark, '');
  return () => rm(mark, { force: true });
}

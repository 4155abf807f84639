import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Bundles } from '../../api/schemas.ts';
import type { BundleFile } from './bundle-lines.ts';

/** Writes bundles into the folder of a site, and the list of them. */
export async function writeBundles(
  folder: string,
  files: readonly BundleFile[],
  bundles: Bundles,
): Promise<void> {
  for (const { path, text } of [...files, { path: '/api/v1/bundles.json', text: JSON.stringify(bundles) }]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

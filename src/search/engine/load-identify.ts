import type { Found } from '../identifiers/scan.ts';
import { partFor } from '../manifest.ts';
import type { Site } from './sites.ts';

/** What looks identifiers up, at the same time as the files that they stand in: most queries need neither. */
export async function loadIdentify(
  found: readonly Found[],
  sites: readonly Site[],
): Promise<typeof import('./identify.ts')> {
  const keys = found.flatMap(({ keys }) => keys);
  for (const { manifest, files } of sites) {
    for (const path of new Set(keys.map((key) => partFor(manifest.identifiers, key)))) {
      // Where it cannot be had, looking it up says so.
      if (path !== undefined) files.identifiers(path).catch(() => undefined);
    }
  }
  return import('./identify.ts');
}

import { MANIFEST } from './engine/load-file.ts';
import type { Sister } from './engine/sites.ts';
import { FORMAT, type Manifest } from './manifest.ts';

const TIMEOUT_MS = 5000;

/**
 * What the sisters of a site have to search. One that cannot be reached, or whose index is of another version, is named
 * and left out: the others are searched without it.
 *
 * @returns the hosts of those left out as `missing`
 */
export async function loadSisters({ sisters = [], pagefind }: Pick<Manifest, 'sisters' | 'pagefind'>) {
  const found = await Promise.all(
    sisters.map(async (origin): Promise<Sister | undefined> => {
      try {
        const response = await fetch(origin + MANIFEST, { signal: AbortSignal.timeout(TIMEOUT_MS) });
        const manifest: Manifest = await response.json();
        const isSame = manifest.pagefind === pagefind && manifest.format === FORMAT;
        return response.ok && isSame ? { origin, manifest } : undefined;
      } catch {
        return undefined;
      }
    }),
  );
  return {
    sisters: found.filter((sister) => sister !== undefined),
    missing: sisters.filter((_, place) => !found[place]).map((origin) => new URL(origin).host),
  };
}

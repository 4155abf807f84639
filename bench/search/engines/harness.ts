import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/** What a page of a peer has once it has shown a result; see `browser/show.ts`. */
export const FIRST_RESULT = 'ol a';

/** Where a peer's page and its files are, on the server and below the folder that is served. */
export function harnessPath(name: string): string {
  return `/peers/${name.toLowerCase()}/`;
}

/** Writes the page of a peer, and its script in one minified file. `script` is TypeScript, in a file beside the page. */
export async function writeHarness(beside: string, name: string, script: string): Promise<void> {
  const folder = join(beside, harnessPath(name));
  await mkdir(folder, { recursive: true });
  const entry = join(folder, 'entry.ts');
  await writeFile(entry, script);
  await build({
    entryPoints: [entry],
    outfile: join(folder, 'engine.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
    external: ['/peers/*'],
  });
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title>` +
      '<link rel="icon" href="data:,"><script type="module" src="engine.js"></script></head><body></body></html>\n',
  );
}

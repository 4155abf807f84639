import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST } from '../../search/engine/load-file.ts';
import type { Manifest } from '../../search/manifest.ts';

/**
 * Names to the search page everything that its first search needs, so that one round trip brings it all: scripts that
 * would be found one behind the other, the worker, the manifest and the files that it names.
 *
 * @throws when the page is not one that searches, which would mean that its scripts have other names now
 */
export async function addPreloads(site: string, manifest: Manifest): Promise<void> {
  const file = join(site, 'search/index.html');
  const html = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (html === undefined) return;
  const entries = [...html.matchAll(/<script type="module" src="(\/_astro\/[^"]+)"/g)].map(
    ([, path]) => path ?? '',
  );
  const scripts = await scriptsBehind(site, entries);
  const worker = [...scripts].find((path) => /\/worker-[^/]+\.js$/.test(path));
  if (!worker) throw new Error('The search page has no worker among its scripts.');
  const data = [
    MANIFEST,
    ...manifest.first,
    ...(manifest.words.length === 1 ? manifest.words : []).map(([, path]) => path),
  ];
  const links = [
    ...[...scripts]
      .filter((path) => !entries.includes(path))
      .map((path) => `<link rel="modulepreload" href="${path}">`),
    ...data.map((path) =>
      path.endsWith('.js')
        ? `<link rel="modulepreload" href="${path}">`
        : `<link rel="preload" as="fetch" crossorigin href="${path}">`,
    ),
  ];
  // A page that was indexed before names the files of that index, which are gone.
  const plain = html.replace(/<link rel="modulepreload" [^>]*>|<link rel="preload" as="fetch" [^>]*>/g, '');
  await writeFile(file, plain.replace('</head>', `${links.join('')}</head>`));
}

/** The scripts that the given ones import or start, and those behind them; what is imported later, on demand, is left. */
async function scriptsBehind(site: string, entries: readonly string[]): Promise<Set<string>> {
  const found = new Set(entries);
  for (const path of found) {
    const code = await readFile(join(site, path), 'utf8');
    for (const [, relative, absolute] of code.matchAll(
      /(?:from|import) ?["']\.\/([\w.-]+\.js)["']|new URL\(["'`](\/_astro\/worker-[\w.-]+\.js)["'`]/g,
    )) {
      found.add(absolute ?? `/_astro/${relative}`);
    }
  }
  return found;
}

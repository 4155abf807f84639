import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { type HostName, type HostProfile, hostProfiles } from '../../host-profiles.ts';
import { type Keep, makeAnew } from '../../kept/kept-bytes.ts';
import { readBundleFile, writePlainFile } from './bundle-file.ts';
import { areGrouped, fileOf, readEntry, readTables } from './bundle-tables.ts';

const compress = promisify(brotliCompress);

const SCRIPT = 'pagefind.js';
const PROGRAM = 'wasm.en.pagefind';

/**
 * Packs what Pagefind loads before any word tighter: its script without what only its makers read, its program and tables
 * without their own compression, which is a weaker one, where the host takes them compressed with brotli. So are the words of
 * a small site; those of a large one would be too many files.
 *
 * @param keep - finds what was packed before
 * @throws when the script cannot be read
 */
export async function lightenCode(bundle: string, host: HostName, keep: Keep = makeAnew): Promise<void> {
  await Promise.all([lightenScriptIn(bundle, keep), lightenTables(bundle, host, keep)]);
}

async function lightenScriptIn(bundle: string, keep: Keep): Promise<void> {
  const script = join(bundle, SCRIPT);
  const written = await readFile(script);
  const lightened = await keep('minify', written, async () => {
    // The bundler takes long to load, and most builds find what it made.
    const { lightenScript } = await import('./lighten-script.ts');
    return new TextEncoder().encode(await lightenScript(new TextDecoder().decode(written)));
  });
  await writeFile(script, lightened);
}

async function lightenTables(bundle: string, host: HostName, keep: Keep): Promise<void> {
  const profile: HostProfile = hostProfiles[host];
  if (!profile.takesBrotliFiles) return;
  const { language } = await readEntry(bundle);
  const tables = await readTables(bundle, language.hash);
  const words = areGrouped(tables)
    ? []
    : tables.chunks.map(([, , name]) => join(bundle, 'index', `${name}.pf_index`));
  const files = [join(bundle, PROGRAM), fileOf(bundle, language.hash), ...words];
  await Promise.all(
    files.map(async (file) => {
      const content = await writePlainFile(file, await readBundleFile(file));
      await writeFile(`${file}.br`, await keep('brotli', content, () => compress(content)));
    }),
  );
}

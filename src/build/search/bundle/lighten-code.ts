import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { minify } from 'vite';
import { type HostName, type HostProfile, hostProfiles } from '../../host-profiles.ts';
import { readBundleFile, writeBundleFile } from './bundle-file.ts';

const compress = promisify(brotliCompress);

const SCRIPT = 'pagefind.js';
const PROGRAM = 'wasm.en.pagefind';

/**
 * Packs Pagefind's script and program tighter: the script without what only its makers read, the program without its own
 * compression, which is a weaker one, where the host takes it compressed with brotli.
 *
 * @throws when the script cannot be read
 */
export async function lightenCode(bundle: string, host: HostName): Promise<void> {
  const script = join(bundle, SCRIPT);
  const { code, errors } = await minify(SCRIPT, await readFile(script, 'utf8'), { module: true });
  const [error] = errors;
  if (error) throw new Error(`${SCRIPT} cannot be minified: ${error.message}`);
  await writeFile(script, code);

  const program = join(bundle, PROGRAM);
  const profile: HostProfile = hostProfiles[host];
  if (!profile.takesBrotliFiles) return;
  await writeBundleFile(program, await readBundleFile(program), true);
  await writeFile(`${program}.br`, await compress(await readFile(program)));
}

import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** Pagefind writes this before the content of each of its files; its script takes them with gzip and without. */
const SIGNATURE = Buffer.from('pagefind_dcd');

/**
 * The content of a file of Pagefind's.
 *
 * @throws when it is not one
 */
export async function readBundleFile(path: string): Promise<Buffer> {
  const bytes = await readFile(path);
  const whole = bytes[0] === 0x1f && bytes[1] === 0x8b ? await decompress(bytes) : bytes;
  if (!whole.subarray(0, SIGNATURE.length).equals(SIGNATURE)) {
    throw new Error(`${path} is not a file of Pagefind's.`);
  }
  return whole.subarray(SIGNATURE.length);
}

/**
 * Writes such a file.
 *
 * @param plain - without gzip: for a host that compresses better
 */
export async function writeBundleFile(path: string, content: Buffer, plain = false): Promise<void> {
  const whole = Buffer.concat([SIGNATURE, content]);
  await writeFile(path, plain ? whole : await compress(whole, { level: 9 }));
}

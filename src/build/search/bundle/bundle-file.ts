import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { type Keep, makeAnew } from '../../kept/kept-bytes.ts';

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

/** Writes such a file. */
export async function writeBundleFile(path: string, content: Buffer, keep: Keep = makeAnew): Promise<void> {
  const whole = Buffer.concat([SIGNATURE, content]);
  await writeFile(path, await keep('gzip', whole, () => compress(whole, { level: 9 })));
}

/**
 * Writes such a file without gzip, for a host that compresses better.
 *
 * @returns all of it
 */
export async function writePlainFile(path: string, content: Buffer): Promise<Buffer> {
  const whole = Buffer.concat([SIGNATURE, content]);
  await writeFile(path, whole);
  return whole;
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Collection } from './engine.ts';

const compress = promisify(brotliCompress);

/** Sizes of served files by brotli at its best, each compressed once. */
export function brotliSizes({
  site,
  beside,
}: Pick<Collection, 'site' | 'beside'>): (path: string) => Promise<number> {
  const sizes = new Map<string, Promise<number>>();
  return (path) => {
    const known = sizes.get(path);
    if (known) return known;
    const size = sizeOf(join(path.startsWith('/peers/') ? beside : site, decodeURIComponent(path)));
    sizes.set(path, size);
    return size;
  };
}

async function sizeOf(file: string): Promise<number> {
  const content = await readFile(file);
  const options = {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  };
  return (await compress(content, options)).length;
}

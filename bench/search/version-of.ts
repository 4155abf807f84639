import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folders } from '../folders.ts';

/** The version of an installed package of the benches, which is the one that its lock names. */
export async function versionOf(name: string): Promise<string> {
  const file = join(folders.bench, 'node_modules', name, 'package.json');
  const { version }: { version: string } = JSON.parse(await readFile(file, 'utf8'));
  return version;
}

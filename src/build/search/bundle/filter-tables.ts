import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Keep } from '../../kept/kept-bytes.ts';
import type { Fragment } from '../indexed-pages.ts';
import { writeBundleFile } from './bundle-file.ts';
import { nameFor } from './bundle-tables.ts';
import { byBytes } from './by-bytes.ts';
import { type CborValue, writeCbor } from './cbor.ts';

/** A filter: its name, and for each value the numbers of the pages that have it. */
export type FilterTable = readonly [
  filter: string,
  values: readonly (readonly [string, readonly number[]])[],
];

/** The filters of pages as Pagefind makes them. */
export function filterTables(pages: readonly Pick<Fragment, 'filters'>[]): FilterTable[] {
  const tables = new Map<string, Map<string, number[]>>();
  for (const [number, { filters }] of pages.entries()) {
    for (const [filter, values] of Object.entries(filters)) {
      const table = tables.get(filter) ?? new Map<string, number[]>();
      tables.set(filter, table);
      for (const value of values) {
        const found = table.get(value);
        if (found) found.push(number);
        else table.set(value, [number]);
      }
    }
  }
  return [...tables]
    .sort(([one], [other]) => byBytes(one, other))
    .map(([filter, values]) => [filter, [...values].sort(([one], [other]) => byBytes(one, other))]);
}

/**
 * Writes filters into a bundle.
 *
 * @returns what its tables say of them
 */
export async function writeFilters(
  bundle: string,
  tables: readonly FilterTable[],
  keep?: Keep,
): Promise<CborValue> {
  const folder = join(bundle, 'filter');
  await mkdir(folder, { recursive: true });
  return Promise.all(
    tables.map(async (table) => {
      const content = writeCbor(table);
      const name = nameFor([content]);
      await writeBundleFile(join(folder, `${name}.pf_filter`), content, keep);
      return [table[0], name];
    }),
  );
}

import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { type Address, createAddressBook, createIdBook } from './addresses.ts';
import type { Anomaly } from './anomalies.ts';
import { type ImportedFile, importFile } from './import-file.ts';
import type { LaneKey } from './lanes.ts';
import { isArticleFile } from './source/list-files.ts';

/** What is imported, and how. */
export interface FolderImport {
  folder: string;
  /** Every file of the folder, from `listFiles`. */
  paths: readonly string[];
  day: string;
  only?: ReadonlySet<LaneKey>;
  publish?: ReadonlySet<string>;
}

const READ_AT_ONCE = 64;

/**
 * Imports a folder, file after file in the order of the paths, so that the same folder always gives the same addresses
 * and ids. No more than a few files are in memory at a time.
 */
export async function* importFolder(options: FolderImport): AsyncGenerator<ImportedFile> {
  const { folder, paths, day, only, publish } = options;
  const giveId = createIdBook();
  const addresses = giveAddresses(paths);
  const pages = new Map([...addresses].map(([path, { address }]) => [path.toLowerCase(), address]));
  for (let from = 0; from < paths.length; from += READ_AT_ONCE) {
    const batch = paths.slice(from, from + READ_AT_ONCE);
    const contents = await Promise.all(
      batch.map((path) => (isArticleFile(path) ? read(join(folder, path)) : null)),
    );
    for (const [index, path] of batch.entries()) {
      const bytes = contents[index];
      const given = addresses.get(path);
      if (!given || bytes === null || bytes === undefined) {
        yield { path, outcome: 'left-out', anomalies: [{ code: 'not-article', line: 1, what: path }] };
        continue;
      }
      if (bytes instanceof Error) {
        yield {
          path,
          outcome: 'rejected',
          anomalies: [{ code: 'unreadable', line: 1, what: bytes.message }],
        };
        continue;
      }
      const pageOf = (target: string) => {
        const page = pages.get(posix.normalize(posix.join(posix.dirname(path), target)).toLowerCase());
        return page && `/articles/${page.area}/${page.name}/`;
      };
      const context = {
        address: given.address,
        day,
        giveId,
        pageOf,
        ...(only ? { only } : {}),
        ...(publish ? { publish } : {}),
      };
      yield importFile({ path, bytes }, { ...context, before: given.anomalies });
    }
  }
}

function giveAddresses(paths: readonly string[]): Map<string, { address: Address; anomalies: Anomaly[] }> {
  const give = createAddressBook();
  return new Map(
    paths.filter(isArticleFile).map((path) => {
      const anomalies: Anomaly[] = [];
      return [path, { address: give(path, (anomaly) => anomalies.push(anomaly)), anomalies }];
    }),
  );
}

async function read(path: string): Promise<Uint8Array | Error> {
  return readFile(path).catch((error: Error) => error);
}

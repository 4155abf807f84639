import type { AskedFile } from '../asked-file.ts';
import { readCards } from '../cards-file.ts';
import type { IdentifierPart, Manifest, PageCards } from '../manifest.ts';
import { loadFile, MANIFEST } from './load-file.ts';

/** The files of the search's own index, each fetched once. */
export interface IndexFiles {
  manifest(): Promise<Manifest>;
  text(path: string): Promise<string>;
  bytes(path: string): Promise<Uint8Array>;
  identifiers(path: string): Promise<IdentifierPart>;
  cards(path: string): Promise<PageCards>;
  asked(path: string): Promise<AskedFile>;
  names(path: string): Promise<string[]>;
}

/**
 * @param base - where the site is served, without a slash at the end; empty for the page's own
 * @param manifest - where it is there already
 * @throws each of them, when a file cannot be had; a later call then asks again
 */
export function indexFiles(base: string, manifest?: Manifest): IndexFiles {
  const kept = new Map<string, Promise<unknown>>();

  function once<T>(path: string, read: (response: Response) => Promise<T>): Promise<T> {
    const before = kept.get(path);
    if (before) return before as Promise<T>;
    const loading = loadFile(base + path).then(read);
    kept.set(path, loading);
    loading.catch(() => kept.delete(path));
    return loading;
  }

  return {
    manifest: () => (manifest ? Promise.resolve(manifest) : once(MANIFEST, (response) => response.json())),
    text: (path) => once(path, (response) => response.text()),
    bytes: (path) => once(path, async (response) => new Uint8Array(await response.arrayBuffer())),
    identifiers: (path) => once(path, (response) => response.json()),
    cards: (path) => once(path, async (response) => readCards(await response.json())),
    asked: (path) => once(path, (response) => response.json()),
    names: (path) => once(path, (response) => response.json()),
  };
}

import type { Manifest, Synonym } from '../manifest.ts';
import { readSynonyms } from '../synonym-lines.ts';
import { type IndexFiles, indexFiles } from './files.ts';

/** Another part of a site that is split by service: its own address, and its index. */
export interface Sister {
  /** `https://` and the host, without a slash at the end. */
  origin: string;
  manifest: Manifest;
}

/** A site that is searched: the one the reader is on first, then its sisters. */
export interface Site {
  /** What its addresses start with; nothing for the one the reader is on. */
  prefix: string;
  manifest: Manifest;
  files: IndexFiles;
}

export function sisterSite({ origin, manifest }: Sister): Site {
  return { prefix: origin, manifest, files: indexFiles(origin, manifest) };
}

/** How many pages can be found on all sites. */
export function pagesOf(sites: readonly Site[]): number {
  return sites.reduce((sum, { manifest }) => sum + manifest.pages, 0);
}

/** The lists of codes of all sites: those of the reader's own before those of its sisters. */
export function familiesOf(sites: readonly Site[]): Manifest['families'] {
  return Object.assign(
    {},
    ...sites
      .toReversed()
      .map(({ prefix, manifest }) =>
        Object.fromEntries(
          Object.entries(manifest.families).map(([letters, [url, title]]) => [
            letters,
            [prefix + url, title],
          ]),
        ),
      ),
  );
}

/** The other names of all sites, each thing once. */
export function synonymsOf(sites: readonly Site[]): Synonym[] {
  const names = new Map(
    sites
      .toReversed()
      .flatMap(({ manifest }) =>
        readSynonyms(manifest.synonyms).map((synonym) => [synonym.name.toLowerCase(), synonym]),
      ),
  );
  return [...names.values()];
}

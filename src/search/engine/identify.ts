import type { IdentifierAnswer, PageLink } from '../answer.ts';
import { familyOf } from '../identifiers/keys.ts';
import type { Found } from '../identifiers/scan.ts';
import type { IdentifierPart, IdentifierRecord } from '../manifest.ts';
import { partFor } from '../manifest.ts';
import { joinIdentifiers } from './join-identifiers.ts';
import { nearKeys } from './near.ts';
import { familiesOf, type Site } from './sites.ts';

/** What the index has of something code-like. */
export interface Looked {
  found: Found;
  /** The part that has the key, or would. */
  part: IdentifierPart | undefined;
  record: IdentifierRecord | undefined;
}

/** A site with more files of identifiers than this is large: near ones are looked for in one file. */
const MOST_SEARCHED = 30;

const MOST_MENTIONS = 5;
const MOST_NEAR = 4;

/** Looks up each in the files that its keys belong to: the first key that is known counts. */
export async function look(found: readonly Found[], sites: readonly Site[]): Promise<Looked[]> {
  return Promise.all(
    found.map(async (item) => {
      const parts = await Promise.all(item.keys.map((key) => partOfAll(key, sites)));
      for (const [index, key] of item.keys.entries()) {
        const part = parts[index];
        const record = part && Object.hasOwn(part.keys, key) ? part.keys[key] : undefined;
        if (record) return { found: item, part, record };
      }
      return { found: item, part: parts[0], record: undefined };
    }),
  );
}

/** The part that has a key, or would, on every site. */
function partOfAll(key: string, sites: readonly Site[]): Promise<IdentifierPart | undefined> {
  return joined(sites, ({ manifest }) => [partFor(manifest.identifiers, key)]);
}

/** Every part of the sites that have few; of others the part that would have the key. */
function partsAround(key: string, sites: readonly Site[]): Promise<IdentifierPart | undefined> {
  return joined(sites, ({ manifest: { identifiers } }) =>
    identifiers.length > MOST_SEARCHED ? [partFor(identifiers, key)] : identifiers.map(([, path]) => path),
  );
}

/** Some parts of each site as one. */
async function joined(
  sites: readonly Site[],
  pathsOf: (site: Site) => readonly (string | undefined)[],
): Promise<IdentifierPart | undefined> {
  const parts = sites.flatMap((site) =>
    pathsOf(site)
      .filter((path) => path !== undefined)
      .map(async (path) => ({ prefix: site.prefix, part: await site.files.identifiers(path) })),
  );
  return joinIdentifiers(await Promise.all(parts));
}

/** What the reader is told about an identifier. */
export async function identifierAnswer(
  { found, part, record }: Looked,
  sites: readonly Site[],
): Promise<IdentifierAnswer> {
  const { written } = found;
  const family = familyLink(found.keys[0], sites);
  if (!part || !record) {
    const around = await partsAround(found.keys[0], sites);
    return {
      written,
      name: written,
      status: 'unknown',
      what: 'code',
      mentions: [],
      mentioned: 0,
      near: around ? nearOf(found.keys, around) : [],
      family: family ?? { url: '/codes/', title: 'All codes' },
    };
  }
  const link = (index: number | undefined): (PageLink & { kind?: string }) | undefined => {
    const page = index === undefined ? undefined : part.pages[index];
    return page && { url: page[1], title: page[2], ...(page[3] ? { kind: page[3] } : {}) };
  };
  const mentions = record.named.slice(0, MOST_MENTIONS).flatMap((index) => link(index) ?? []);
  return {
    written,
    name: record.name,
    status: record.owner === undefined ? 'named' : 'owned',
    what: record.what ?? 'number',
    says: record.says,
    owner: link(record.owner),
    own: link(record.own),
    mentions,
    mentioned: record.more ?? record.named.length,
    near: [],
    family,
  };
}

function familyLink(key: string, sites: readonly Site[]): PageLink | undefined {
  const letters = familyOf(key);
  const families = familiesOf(sites);
  const family = letters && Object.hasOwn(families, letters) && families[letters];
  return family ? { url: family[0], title: family[1] } : undefined;
}

function nearOf(keys: readonly string[], part: IdentifierPart): IdentifierAnswer['near'] {
  // A key without leading zeros is only another way to the same record.
  const owned = Object.entries(part.keys).filter(
    ([key, { owner }]) => owner !== undefined && !key.includes('#'),
  );
  const near = keys.flatMap((key) =>
    nearKeys(
      key,
      owned.map(([other]) => other),
    ),
  );
  return [...new Set(near)].slice(0, MOST_NEAR).flatMap((key) => {
    const record = part.keys[key];
    const page = record?.owner === undefined ? undefined : part.pages[record.owner];
    return record && page
      ? [{ name: record.name, says: record.says, owner: { url: page[1], title: page[2] } }]
      : [];
  });
}

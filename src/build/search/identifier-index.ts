import { familyOf, keysOf } from '../../search/identifiers/keys.ts';
import { scan } from '../../search/identifiers/scan.ts';
import type { IdentifierPart, IdentifierRecord, IndexedPage, Manifest } from '../../search/manifest.ts';
import { type KeptResults, keyOf } from '../kept/kept-results.ts';
import type { FoundPage } from './indexed-pages.ts';
import type { Owned, PageRef } from './owners.ts';

/** A number that more pages name than this is no identifier to anybody; the full text finds it. */
const MOST_NAMED = 60;

/** About 2 KB by brotli: what a query with a number costs besides. Near ones are looked for in all such parts. */
const PART_LENGTH = 5000;

/** About 16 KB by brotli, so that the list of parts of a site with many identifiers stays short. */
const MANY = 2000;
const LARGE_PART_LENGTH = 72_000;

/** The identifiers as they are written: the parts with the first key of each, and the families. */
export interface IdentifierIndex {
  parts: { first: string; part: IdentifierPart }[];
  families: Manifest['families'];
}

interface Known extends Omit<IdentifierRecord, 'owner' | 'own' | 'named' | 'strong'> {
  owner?: PageRef | undefined;
  own?: PageRef | undefined;
  strong: FoundPage[];
  weak: FoundPage[];
}

/** What a page names, by its first key: as it is written, and whether it is a word too, and in the title. */
type Named = [key: string, written: string, isWord: boolean, isStrong: boolean];

/** What pages name, by the texts they were read from. */
export type KeptNames = KeptResults<Named[]>;

/**
 * Every identifier that a page explains or names.
 *
 * @param kept - what the last build read in pages
 */
export function buildIdentifierIndex(
  owned: readonly Owned[],
  pages: readonly FoundPage[],
  kept?: KeptNames,
): IdentifierIndex {
  const known = new Map<string, Known>();
  const families = new Map<string, PageRef>();
  for (const { keys, name, what, says, owner, own, family } of owned) {
    for (const key of keys) {
      if (!known.has(key)) known.set(key, { name, what, says, owner, own, strong: [], weak: [] });
      const letters = familyOf(key);
      if (letters && family && !families.has(letters)) families.set(letters, family);
    }
  }
  addLooseKeys(known);
  const letters = new Set(families.keys());
  const lettersKey = keyOf([...letters].sort());
  for (const page of pages) {
    const read = () => namedIn(page, letters);
    const { title, aliases, text } = page;
    const named = kept ? kept.get(keyOf(lettersKey, title, aliases, text), read) : read();
    for (const [key, written, isWord, isStrong] of named) {
      if (isWord && !known.has(key)) continue;
      let record = known.get(key);
      if (!record) {
        record = { name: written, strong: [], weak: [] };
        known.set(key, record);
      }
      (isStrong ? record.strong : record.weak).push(page);
    }
  }
  return {
    parts: partsOf(known, pages),
    families: Object.fromEntries([...families].map(([key, { url, title }]) => [key, [url, title]])),
  };
}

/** What a page names, each once, in order; a single digit is nothing. */
function namedIn({ title, aliases, text }: FoundPage, letters: ReadonlySet<string>): Named[] {
  const byKey = (read: string) => scan(read, letters).map((item) => [item.keys[0], item] as const);
  const strong = new Map(byKey(`${title}. ${aliases}`));
  return [...new Map([...strong, ...byKey(text)])]
    .filter(([key]) => !/^\d$/.test(key))
    .map(([key, { written, isWord }]) => [key, written, isWord, strong.has(key)]);
}

/** A code also answers to its number with other leading zeros, as long as only one code has that number. */
function addLooseKeys(known: Map<string, Known>): void {
  const loose = new Map<string, Known | undefined>();
  for (const [key, record] of known) {
    const second = familyOf(key) && keysOf(key)[1];
    if (second) loose.set(second, loose.has(second) ? undefined : record);
  }
  for (const [key, record] of loose) if (record) known.set(key, record);
}

function partsOf(known: ReadonlyMap<string, Known>, pages: readonly FoundPage[]): IdentifierIndex['parts'] {
  const idOf = new Map(pages.map(({ url, id }) => [url, id]));
  const parts: IdentifierIndex['parts'] = [];
  const most = known.size > MANY ? LARGE_PART_LENGTH : PART_LENGTH;
  let place = new Map<string, number>();
  let length = 0;
  for (const [key, record] of [...known].sort(([a], [b]) => (a < b ? -1 : 1))) {
    let current = parts.at(-1);
    if (!current || length > most) {
      current = { first: key, part: { pages: [], keys: {} } };
      parts.push(current);
      place = new Map();
      length = 0;
    }
    const { part } = current;
    const refer = ({ url, title, kind }: PageRef): number => {
      let at = place.get(url);
      if (at === undefined) {
        const page: IndexedPage = [idOf.get(url) ?? '', url, title, kind];
        at = part.pages.push(page) - 1;
        place.set(url, at);
        length += JSON.stringify(page).length;
      }
      return at;
    };
    const { owner, own, strong, weak, ...rest } = record;
    const others = ({ url }: FoundPage) => url !== owner?.url && url !== own?.url;
    const inTitles = strong.filter(others);
    const named = [...inTitles, ...weak.filter(others)];
    const written: IdentifierRecord = {
      ...rest,
      owner: owner && refer(owner),
      own: own && refer(own),
      named: named.slice(0, MOST_NAMED).map(refer),
      strong: inTitles.length,
      more: named.length > MOST_NAMED ? named.length : undefined,
    };
    part.keys[key] = written;
    length += key.length + JSON.stringify(written).length;
  }
  return parts;
}

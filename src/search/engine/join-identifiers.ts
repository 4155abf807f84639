import type { IdentifierPart, IdentifierRecord, IndexedPage } from '../manifest.ts';

/** A part of a site's identifiers, and what that site's addresses start with. */
export interface PartOfSite {
  prefix: string;
  part: IdentifierPart;
}

/** Parts of several sites as one: an identifier that more than one has is named by the pages of all. */
export function joinIdentifiers(parts: readonly PartOfSite[]): IdentifierPart | undefined {
  const [first, ...others] = parts;
  if (first && others.length === 0 && first.prefix === '') return first.part;
  const joined: IdentifierPart = { pages: [], keys: {} };
  for (const { prefix, part } of parts) {
    const shift = joined.pages.length;
    joined.pages.push(
      ...part.pages.map(([id, url, title, kind]): IndexedPage => [id, prefix + url, title, kind]),
    );
    for (const [key, record] of Object.entries(part.keys)) {
      const moved = shifted(record, shift);
      const before = Object.hasOwn(joined.keys, key) ? joined.keys[key] : undefined;
      joined.keys[key] = before ? both(before, moved) : moved;
    }
  }
  return first ? joined : undefined;
}

function shifted(record: IdentifierRecord, by: number): IdentifierRecord {
  const move = (place: number | undefined) => (place === undefined ? undefined : place + by);
  return {
    ...record,
    owner: move(record.owner),
    own: move(record.own),
    named: record.named.map((place) => place + by),
  };
}

/** The one that has an owner says what it is; pages that name it for their subject stay before those that do not. */
function both(a: IdentifierRecord, b: IdentifierRecord): IdentifierRecord {
  const [known, other] = a.owner === undefined && b.owner !== undefined ? [b, a] : [a, b];
  const strong = [known, other].flatMap(({ named, strong }) => named.slice(0, strong));
  const rest = [known, other].flatMap(({ named, strong }) => named.slice(strong));
  const count = [known, other].reduce((sum, { named, more }) => sum + (more ?? named.length), 0);
  const named = [...strong, ...rest];
  return {
    ...known,
    says: known.says ?? other.says,
    named,
    strong: strong.length,
    more: count > named.length ? count : undefined,
  };
}

import type { Catalog } from '../../catalog/catalog.ts';
import { familyOf, keysOf } from '../../search/identifiers/keys.ts';
import { scan } from '../../search/identifiers/scan.ts';
import type { IdentifierRecord } from '../../search/manifest.ts';

/** An identifier that a page explains, under every key it answers to. */
export interface Owned {
  keys: string[];
  name: string;
  what: NonNullable<IdentifierRecord['what']>;
  says?: string | undefined;
  owner: PageRef;
  own?: PageRef | undefined;
  /** Where all identifiers of its kind stand. */
  family?: PageRef | undefined;
}

export interface PageRef {
  url: string;
  title: string;
  kind: string;
}

/**
 * Every identifier of the tables and the frontmatter with the one page that explains it. Of two that share a key the
 * first counts: codes, then topics, products and articles.
 */
export function ownersOf(catalog: Catalog): Owned[] {
  const codes = catalog.codes.map(({ code, family, title, path, owner }): Owned => {
    const own = { url: path, title, kind: 'code' };
    return {
      keys: keysOfCode([code.id, ...(code.name ? [code.name] : []), ...code.spellings]),
      name: title,
      what: 'code',
      says: code.says,
      owner: owner ? { url: owner.path, title: owner.data.pageTitle, kind: owner.data.kind } : own,
      own: owner ? own : undefined,
      family: { url: `/codes/#${family.id}`, title: family.title, kind: '' },
    };
  });
  const topics = catalog.topicIds.map((id): Owned => {
    const topic = catalog.topics.get(id);
    return {
      keys: [...keysOf(id), ...(topic?.guids ?? []).flatMap(({ guid }) => keysOf(guid))],
      name: id,
      what: 'topic',
      says: topic && `Support topic: ${topic.title}.`,
      owner: { url: `/t/${id}/`, title: topic?.title ?? `Support topic ${id}`, kind: '' },
    };
  });
  const products = [...catalog.products.values()].map(
    ({ id, guid, name: title }): Owned => ({
      keys: [...keysOf(id), ...(guid ? keysOf(guid) : [])],
      name: id,
      what: 'product',
      says: `Product: ${title}.`,
      owner: { url: `/p/${id}/`, title, kind: '' },
    }),
  );
  const articles = catalog.articles.map(
    ({ data, path }): Owned => ({
      keys: [data.articleId.toLowerCase()],
      name: data.articleId,
      what: 'article',
      says: data.description,
      owner: { url: path, title: data.pageTitle, kind: data.kind },
    }),
  );
  return [...codes, ...topics, ...products, ...articles];
}

/** Of the ways a code is written, those that are one identifier; phrases are found by their words. */
function keysOfCode(written: readonly string[]): string[] {
  const keys = written.flatMap((spelling) => {
    const family = familyOf(keysOf(spelling)[0]);
    const [only, second] = scan(spelling, new Set(family ? [family] : []));
    if (only && !second && only.end - only.start === spelling.length) return [only.keys[0]];
    return /^\S+$/.test(spelling) ? [keysOf(spelling)[0]] : [];
  });
  return [...new Set(keys)];
}

import { decodeHTMLAttribute } from 'entities';
import { endOfName, TagReader } from './tag-reader.ts';

/** A page of a built site, as the rules that read sites need it. */
export interface SitePage {
  /** The address without its host: `/faq/`. */
  path: string;
  anchors: ReadonlySet<string>;
  links: readonly string[];
  /** The address the page is canonical at; another page's when it is a copy. */
  canonical: string | undefined;
}

/** Values of attributes by how they are written: pages share most of theirs. */
export type KnownValues = Map<string, string>;

const LINKING = new Set(['a', 'link', 'area']);

/**
 * What a page holds that links lead to, and where its own lead. Of fifteen thousand pages a parser that builds trees
 * takes longer than their rendering, and so does an expression that looks at every sign.
 *
 * @param html - its bytes
 * @param known - what was read before; what is new is added
 */
export function readPage(path: string, html: Buffer, known: KnownValues = new Map()): SitePage {
  // One sign a byte: what tags are made of is ASCII, and whatever else stands in a value is decoded with it.
  const text = html.toString('latin1');
  const anchors = new Set<string>();
  const links: string[] = [];
  let canonical: string | undefined;
  const tag = new TagReader(text);
  const valueAt = (start: number, end: number) => knownValue(known, html, text.slice(start, end), start);
  for (let start = text.indexOf('<'); start >= 0; start = text.indexOf('<', start)) {
    start += 1;
    const nameEnd = endOfName(text, start);
    if (nameEnd === start || !tag.read(nameEnd)) continue;
    if (tag.id > 0 && tag.idEnd > tag.id) anchors.add(valueAt(tag.id, tag.idEnd));
    const isLink = tag.href > 0 && LINKING.has(text.slice(start, nameEnd).toLowerCase());
    if (isLink) {
      const href = valueAt(tag.href, tag.hrefEnd);
      const isCanonical = href !== '' && tag.rel > 0 && text.slice(tag.rel, tag.relEnd) === 'canonical';
      if (isCanonical) canonical ??= new URL(href, 'https://site.invalid').pathname;
      else links.push(href);
    } else if (tag.srcEnd > tag.src) links.push(valueAt(tag.src, tag.srcEnd));
    start = tag.end;
  }
  return { path, anchors, links, canonical };
}

/** A page without some of its tags. */
export function without(page: SitePage, less: SitePage): SitePage {
  const gone = new Map(less.links.map((href) => [href, page.links.indexOf(href)]));
  const places = new Set(gone.values());
  return {
    ...page,
    anchors: less.anchors.size > 0 ? page.anchors.difference(less.anchors) : page.anchors,
    links: page.links.filter((_, place) => !places.has(place)),
  };
}

/** The value of an attribute, given how it is written, one sign a byte. */
function knownValue(known: KnownValues, html: Buffer, written: string, start: number): string {
  const value = known.get(written);
  if (value !== undefined) return value;
  const end = start + written.length;
  const decoded = html.toString('utf8', start, end);
  const read = decoded.includes('&') ? decodeHTMLAttribute(decoded) : decoded;
  // Neither may be a part of the page's text, which would be held as long as the part is.
  known.set(html.toString('latin1', start, end), read);
  return read;
}

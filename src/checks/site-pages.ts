import { type Dirent, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decodeHTMLAttribute } from 'entities';

/** A page of a built site, as the rules that read sites need it. */
export interface SitePage {
  /** The address without its host: `/faq/`. */
  path: string;
  anchors: Set<string>;
  links: string[];
  /** The address the page is canonical at; another page's when it is a copy. */
  canonical: string | undefined;
}

/** A built site: every file with its size, and every page. */
export interface SiteFiles {
  /** Paths from the root of the site, with a slash in front. */
  files: Map<string, number>;
  pages: Map<string, SitePage>;
}

/** A tag with its attributes, as HTML writers write it: what stands in quotes may hold any sign. */
const TAG = /<([a-zA-Z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
/** Every attribute, one after the other: what one holds in quotes may look like another. */
const ATTRIBUTE = /([^\s"'=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;
const WANTED = new Set(['id', 'href', 'src', 'rel']);
const LINKING = new Set(['a', 'link', 'area']);

/** A page, and its file as it was when it was read. */
interface ReadPage {
  written: number;
  size: number;
  page: SitePage;
}

/**
 * Reads every page of a built site once; asked again, those that are new or were written anew. Files are read one after
 * the other and tags found by one expression: of fifteen thousand pages a parser that builds trees takes longer than
 * their rendering.
 */
export class SiteReader {
  readonly #site: string;
  readonly #parts = new Map<string, Part>();
  #read = new Map<string, ReadPage>();

  /** @param site - the folder of the built site */
  constructor(site: string) {
    this.#site = site;
  }

  read(): SiteFiles {
    const files = new Map<string, number>();
    const pages = new Map<string, SitePage>();
    const read = new Map<string, ReadPage>();
    for (const place of filesBelow(this.#site)) {
      const path = place.slice(this.#site.length).split('\\').join('/').replace(/^\/*/, '/');
      const state = statSync(place, { throwIfNoEntry: false });
      // The site may still be written, and what is not finished is moved.
      if (!state) continue;
      const { size, mtimeMs: written } = state;
      files.set(path, size);
      if (!path.endsWith('.html')) continue;
      const known = this.#read.get(path);
      const isSame = known?.written === written && known.size === size;
      const page = isSame ? known.page : this.#readPage(path, place);
      read.set(path, { written, size, page });
      pages.set(page.path, page);
    }
    this.#read = read;
    return { files, pages };
  }

  /** Writes a page, such as `/faq/`, and reads it on the way. */
  write(address: string, html: Buffer): void {
    const path = `${address}index.html`;
    const place = join(this.#site, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, html);
    const { mtimeMs: written, size } = statSync(place);
    const page = readPage(address, html.toString(), this.#parts);
    this.#read.set(path, { written, size, page });
  }

  #readPage(path: string, place: string): SitePage {
    return readPage(path.replace(/index\.html$/, ''), readFileSync(place, 'utf8'), this.#parts);
  }
}

/** Every file below a folder, its own first. One inside it that is moved meanwhile has none. */
function* filesBelow(folder: string, entries = readdirSync(folder, WITH_TYPES)): Generator<string> {
  for (const entry of entries) if (entry.isFile()) yield join(folder, entry.name);
  for (const entry of entries) {
    const place = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(place, entriesIfThere(place));
  }
}

const WITH_TYPES = { withFileTypes: true } as const;

function entriesIfThere(folder: string): Dirent[] {
  try {
    return readdirSync(folder, WITH_TYPES);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Where the parts of a page begin that other pages have too: the same part is not read twice. */
const PARTS =
  /(?=<header class="(?:site|article)-header"|<main |<div class="(?:article-end|column-section)"|<footer class="site-footer")/;

type Part = Pick<SitePage, 'canonical' | 'links'> & { anchors: string[] };

/**
 * What a page holds that links lead to, and where its own lead.
 *
 * @param known - the parts that were read before
 */
export function readPage(path: string, html: string, known = new Map<string, Part>()): SitePage {
  const parts = html.split(PARTS).map((text) => {
    const part = known.get(text) ?? readPart(text);
    known.set(text, part);
    return part;
  });
  return {
    path,
    anchors: new Set(parts.flatMap(({ anchors }) => anchors)),
    links: parts.flatMap(({ links }) => links),
    canonical: parts.find(({ canonical }) => canonical !== undefined)?.canonical,
  };
}

function readPart(html: string): Part {
  const page: Part = { anchors: [], links: [], canonical: undefined };
  for (const [, name = '', written = ''] of html.matchAll(TAG)) {
    if (written === '' || !/\s(?:id|href|src)=/.test(written)) continue;
    const { id, href, src, rel } = attributesOf(written);
    if (id) page.anchors.push(id);
    const isLink = LINKING.has(name.toLowerCase());
    if (isLink && rel === 'canonical' && href)
      page.canonical = new URL(href, 'https://site.invalid').pathname;
    else if (isLink && href !== undefined) page.links.push(href);
    else if (src) page.links.push(src);
  }
  return page;
}

function attributesOf(written: string): { id?: string; href?: string; src?: string; rel?: string } {
  const found: Record<string, string> = {};
  for (const [, name = '', double, single, bare] of written.matchAll(ATTRIBUTE)) {
    if (!WANTED.has(name)) continue;
    const value = double ?? single ?? bare ?? '';
    found[name] ??= value.includes('&') ? decodeHTMLAttribute(value) : value;
  }
  return found;
}

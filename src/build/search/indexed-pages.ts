import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readBundleFile } from './bundle/bundle-file.ts';

/** A page as the full-text index holds it. */
export interface FoundPage {
  /** Pagefind's name for it. */
  id: string;
  url: string;
  title: string;
  kind: string;
  aliases: string;
  headings: string[];
  clouds: string[];
  /** All its searchable text, title included. */
  text: string;
}

/** What a page's file holds. */
export interface Fragment {
  url: string;
  content: string;
  word_count: number;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  anchors: { element: string; text: string }[];
}

/**
 * Reads the pages back out of a written Pagefind bundle: what is not in there cannot be found, so nothing else may go
 * into the vocabulary or the identifiers. A file holds one page, or several by their names.
 *
 * @throws when a file is not one of Pagefind's.
 */
export async function readIndexedPages(bundle: string): Promise<FoundPage[]> {
  const folder = join(bundle, 'fragment');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.pf_fragment')).sort();
  const pages = new Map<string, Fragment>();
  for (const file of files) {
    const name = file.slice(0, -'.pf_fragment'.length);
    const held: unknown = JSON.parse((await readBundleFile(join(folder, file))).toString('utf8'));
    if (isFragment(held)) pages.set(name, held);
    else if (held !== null && typeof held === 'object') {
      for (const [id, fragment] of Object.entries(held)) {
        if (!isFragment(fragment)) throw new Error(`${file} holds "${id}", which is not a page.`);
        pages.set(id, fragment);
      }
    }
  }
  return pagesByName(pages);
}

/** Pages from what their files hold, in the order of their addresses. */
export function pagesByName(fragments: ReadonlyMap<string, Fragment>): FoundPage[] {
  const pages = [...fragments].map(([id, fragment]) => foundPage(id, fragment));
  return pages.sort((a, b) => (a.url < b.url ? -1 : a.url > b.url ? 1 : 0));
}

export function isFragment(value: unknown): value is Fragment {
  return value !== null && typeof value === 'object' && 'content' in value && 'url' in value;
}

/** A page from what its file holds. */
export function foundPage(id: string, { url, content, meta, filters, anchors }: Fragment): FoundPage {
  return {
    id,
    url,
    title: meta['title'] ?? url,
    kind: meta['kind'] ?? '',
    aliases: meta['aliases'] ?? '',
    headings: anchors.filter(({ element }) => /^h\d$/.test(element)).map(({ text }) => text),
    clouds: filters['cloud'] ?? [],
    text: content,
  };
}

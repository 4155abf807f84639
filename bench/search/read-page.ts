import { Parser } from 'htmlparser2';
import type { SearchPage } from './page.ts';

const HEADINGS = new Set(['h2', 'h3', 'h4', 'h5', 'h6']);
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);
/** Elements that do not part words: what stands before and after them may be one word. */
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'code',
  'em',
  'i',
  'kbd',
  'mark',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'u',
]);
const UNSEEN = new Set(['script', 'style', 'template', 'svg']);

/**
 * Reads what search is meant to read of a built page, by the same attributes that Pagefind reads. Nothing, when the
 * page is not meant to be found.
 */
export function readPage(html: string, path: string): SearchPage | undefined {
  const open: { name: string; body: boolean; ignored: boolean }[] = [];
  const meta: Record<string, string> = {};
  const headings: string[] = [];
  let title = '';
  let text = '';
  let heading: string | undefined;
  let inTitle = false;
  let found = false;

  const parser = new Parser({
    onopentag(name, attributes) {
      const above = open.at(-1);
      const body = (above?.body ?? false) || 'data-pagefind-body' in attributes;
      const ignored = (above?.ignored ?? false) || 'data-pagefind-ignore' in attributes || UNSEEN.has(name);
      if (!VOID.has(name)) open.push({ name, body, ignored });
      found ||= body;
      if (!body) return;
      Object.assign(meta, metaOf(attributes));
      if (ignored) return;
      if (!INLINE.has(name)) text += ' ';
      if (name === 'h1' && title === '') inTitle = true;
      if (HEADINGS.has(name)) heading = '';
    },
    ontext(words) {
      const here = open.at(-1);
      if (!here?.body || here.ignored) return;
      text += words;
      if (inTitle) title += words;
      if (heading !== undefined) heading += words;
    },
    onclosetag(name) {
      if (VOID.has(name)) return;
      open.pop();
      if (name === 'h1') inTitle = false;
      if (HEADINGS.has(name) && heading !== undefined) {
        headings.push(oneLine(heading));
        heading = undefined;
      }
      if (!INLINE.has(name)) text += ' ';
    },
  });
  parser.end(html);
  if (!found) return undefined;
  return {
    path,
    title: meta['title'] ?? oneLine(title),
    headings,
    aliases: meta['aliases'] ?? '',
    codes: meta['codes'] ?? '',
    asked: '',
    text: oneLine(text),
  };
}

/** `key[attribute]` and `key:value`, the two forms in which our pages give metadata. */
function metaOf(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const meta: Record<string, string> = {};
  for (const entry of (attributes['data-pagefind-meta'] ?? '').split(',')) {
    const [, key, attribute, value] = /^\s*([\w-]+)(?:\[([\w-]+)\]|:(.*))$/.exec(entry) ?? [];
    if (key === undefined) continue;
    meta[key] = (attribute === undefined ? value : attributes[attribute]) ?? '';
  }
  return meta;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

import type { Element, Root as HastRoot } from 'hast';
import { raw } from 'hast-util-raw';
import { defaultHandlers, type Handle, type State, toMdast } from 'hast-util-to-mdast';
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { parseMarkdown } from '../../markdown/parse.ts';
import type { Report } from '../anomalies.ts';
import { sanitise } from './sanitise.ts';

/** One style for all that is written anew. */
export const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', rule: '-', fences: true, listItemIndent: 'one', resourceLink: true })
  .freeze();

/**
 * Reads Markdown with raw HTML in it as a browser would, takes away what is not allowed, and writes what is left as
 * Markdown. No HTML comes out but the few elements that are written here, without attributes.
 *
 * @param line - the line of the source at which it starts
 */
export function rewriteHtml(source: string, line: number, report: Report): string {
  const hast = toHast(parseMarkdown(source), { allowDangerousHtml: true, clobberPrefix: '' });
  const whole = raw(hast) as HastRoot;
  const clean = sanitise(whole, line, report);
  const tree = toMdast(clean, { handlers, document: true }) as Root;
  report({ code: 'html-converted', line, what: 'Raw HTML is Markdown.' });
  return writer.stringify(tree).trimEnd();
}

/** An element that Markdown has no sign for: its tags around its content. */
const asTags: Handle = (state: State, element: Element): RootContent[] => {
  const children = state.all(element) as PhrasingContent[];
  return [
    { type: 'html', value: `<${element.tagName}>` },
    ...children,
    { type: 'html', value: `</${element.tagName}>` },
  ];
};

const unwrapped: Handle = (state: State, element: Element) => state.all(element) as RootContent[];

const handlers: Record<string, Handle> = {
  sub: asTags,
  sup: asTags,
  kbd: asTags,
  var: asTags,
  // A name that a link leads to, or a link that leads nowhere, is its words.
  a: (state, element, parent) =>
    element.properties['href'] ? defaultHandlers.a(state, element) : unwrapped(state, element, parent),
  img: (state, element, parent) =>
    element.properties['src'] ? defaultHandlers.img(state, element) : unwrapped(state, element, parent),
  q: unwrapped,
  u: unwrapped,
  mark: unwrapped,
  caption: unwrapped,
  details: unwrapped,
  summary: (state, element) => {
    const children = state.all(element) as PhrasingContent[];
    return { type: 'paragraph', children: [{ type: 'strong', children }] };
  },
};

import type { Element, Root as HastRoot } from 'hast';
import { raw } from 'hast-util-raw';
import { defaultHandlers, type Handle, type State as HastState, toMdast } from 'hast-util-to-mdast';
import type { Emphasis, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { defaultHandlers as defaultWriters, type Info, type State } from 'mdast-util-to-markdown';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { parseMarkdown } from '../../markdown/parse.ts';
import type { Report } from '../anomalies.ts';
import { sanitise } from './sanitise.ts';

/** One style for all that is written anew. */
const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, {
    bullet: '-',
    rule: '-',
    fences: true,
    listItemIndent: 'one',
    resourceLink: true,
    handlers: { emphasis: writeEmphasis },
  })
  .freeze();

/** Emphasis that stands for an element Markdown has no sign for is written as its tags. */
function writeEmphasis(
  node: Emphasis & { data?: { tag?: string } },
  parent: Parents | undefined,
  state: State,
  info: Info,
) {
  const tag = node.data?.tag;
  if (tag === undefined) return defaultWriters.emphasis(node, parent, state, info);
  const inside = state.containerPhrasing(node, { ...info, before: '>', after: '<' });
  return `<${tag}>${inside}</${tag}>`;
}

// What stands before it is escaped as before any emphasis.
writeEmphasis.peek = () => '*';

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

/** An element that Markdown has no sign for: as emphasis, so that it stays in its paragraph. */
const asTags: Handle = (state: HastState, element: Element): RootContent => ({
  type: 'emphasis',
  data: { tag: element.tagName } as Emphasis['data'] & { tag: string },
  children: state.all(element) as PhrasingContent[],
});

const unwrapped: Handle = (state: HastState, element: Element) => state.all(element) as RootContent[];

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

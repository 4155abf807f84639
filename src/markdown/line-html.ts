import type { Nodes } from 'mdast';
import { markdownToMdast } from 'satteri';
import { escapeHtml } from '../portal/link-html.ts';

const known = new Map<string, string>();
/** Without one of these a text is what it looks like. */
const SIGNS = /[[\]*_`<>&\\\n~:]/;
const SAFE_ADDRESS = /^(https?:|mailto:)/i;

/**
 * A few lines of Markdown from a form as HTML: words, links, emphasis, code and lists. Everything else is its words,
 * and a link that leads to anything but a page or a mailbox is text: what was imported is nobody's script.
 */
export function lineHtml(markdown: string): string {
  if (!SIGNS.test(markdown)) return escapeHtml(markdown);
  let html = known.get(markdown);
  if (html === undefined) {
    html = htmlOf(markdownToMdast(markdown) as Nodes).trim();
    known.set(markdown, html);
  }
  return html;
}

function htmlOf(node: Nodes): string {
  const inner = () => ('children' in node ? node.children.map((child) => htmlOf(child)).join('') : '');
  switch (node.type) {
    case 'text':
    case 'html':
      return escapeHtml(node.value);
    case 'inlineCode':
    case 'code':
      return `<code>${escapeHtml(node.value)}</code>`;
    case 'link':
      return SAFE_ADDRESS.test(node.url)
        ? `<a href="${escapeHtml(node.url)}" rel="noopener external">${inner()}</a>`
        : inner();
    case 'strong':
      return `<strong>${inner()}</strong>`;
    case 'emphasis':
      return `<em>${inner()}</em>`;
    case 'break':
      return '<br>';
    case 'list':
      return `<ul>${inner()}</ul>`;
    case 'listItem':
      return `<li>${inner()}</li>`;
    case 'image':
      return escapeHtml(node.alt ?? '');
    case 'root':
      return node.children.map((child) => htmlOf(child)).join(' ');
    default:
      return inner();
  }
}

import { Parser } from 'htmlparser2';
import MarkdownIt from 'markdown-it';
import type { Nodes } from 'mdast';
import { parseMarkdown } from '../../markdown/parse.ts';

const ELEMENTS =
  /^(?:script|iframe|frame|frameset|object|embed|applet|style|link|meta|base|form|svg|math|template)$/;
const markdown = new MarkdownIt({ html: true, linkify: true });
// The parser under test must not be protected by this one's own refusal of addresses.
markdown.validateLink = () => true;

/** Everything in a Markdown text that a browser could run, found by another parser than the import's. */
export function findDanger(text: string): string[] {
  return findHtmlDanger(markdown.render(text));
}

/** Everything in a page that a browser could run. */
export function findHtmlDanger(html: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (ELEMENTS.test(name)) found.push(`<${name}>`);
      for (const [attribute, value] of Object.entries(attributes)) {
        if (/^on|^style$|^srcdoc$|^formaction$/.test(attribute)) found.push(`${name} ${attribute}`);
        if (isDangerous(value)) found.push(`${name} ${attribute}=${value}`);
      }
    },
  });
  parser.end(html);
  return found;
}

function isDangerous(value: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers ignore these in an address.
  const address = decodeURIComponentSafe(value).replace(/[\u0000-\u0020\u007F-\u00A0\u200B]/g, '');
  return /^(?:javascript|vbscript|data|file):/i.test(address);
}

/** What MDX would run: imports, expressions, and components with anything given to them. */
export function findMdxDanger(text: string): string[] {
  const found: string[] = [];
  const visit = (node: Nodes) => {
    if (/^mdx(?:jsEsm|FlowExpression|TextExpression)$/i.test(node.type)) found.push(node.type);
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      if (node.attributes.length > 0 || !/^(?:Note|Warning|br|sub|sup|kbd|var)$/.test(node.name ?? '')) {
        found.push(`<${node.name}>`);
      }
    }
    if ('url' in node && isDangerous(node.url)) found.push(node.url);
    if (node.type === 'html') found.push(node.value);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(parseMarkdown(text, 'mdx'));
  return found;
}

function decodeURIComponentSafe(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

import type { Blockquote, Nodes, Paragraph, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { parseMarkdown } from '../../markdown/parse.ts';
import type { ComponentName } from '../../schemas/components.ts';
import type { Report } from '../anomalies.ts';

const writer = unified()
  .use(remarkGfm)
  .use(remarkMdx)
  .use(remarkStringify, { bullet: '-', rule: '-', fences: true, listItemIndent: 'one', resourceLink: true })
  .freeze();

const CALLOUT = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*\n?/i;
const components: Readonly<Record<string, ComponentName>> = { WARNING: 'Warning', CAUTION: 'Warning' };

/**
 * A body with callouts is written with components, as MDX; any other stays Markdown, which is rendered in a fifth of
 * the time. Callouts are quotes that start with `[!NOTE]` or its like.
 */
export function withComponents(text: string, report: Report): { text: string; format: 'md' | 'mdx' } {
  if (!/\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/i.test(text)) return { text, format: 'md' };
  const tree = parseMarkdown(text);
  let count = 0;
  const children: RootContent[] = [];
  for (let index = 0; index < tree.children.length; index += 1) {
    const node = tree.children[index] as RootContent;
    const callout = node.type === 'blockquote' ? calloutOf(node) : undefined;
    children.push(callout ?? node);
    if (!callout) continue;
    count += 1;
    const line = node.position?.start.line ?? 1;
    report({ code: 'callout', line, what: `A <${callout.name}>.`, from: signOf(node) });
    const next = tree.children[index + 1];
    // A sign without words is for what stands under it.
    if (callout.children.length === 0 && (next?.type === 'paragraph' || next?.type === 'list')) {
      callout.children.push(next);
      index += 1;
    }
  }
  if (count === 0) return { text, format: 'md' };
  const root: Root = { type: 'root', children };
  closeBreaks(root);
  for (const child of children) hideModuleWords(child);
  const written = writer.stringify(root);
  return isInert(written) ? { text: written, format: 'mdx' } : { text, format: 'md' };
}

function calloutOf(quote: Blockquote): MdxJsxFlowElement | undefined {
  const [first, ...rest] = quote.children;
  const words = first?.type === 'paragraph' ? first.children[0] : undefined;
  const sign = words?.type === 'text' ? CALLOUT.exec(words.value) : null;
  if (first?.type !== 'paragraph' || words?.type !== 'text' || !sign) return undefined;
  const value = words.value.slice(sign[0].length);
  const inner: Paragraph['children'] = [
    ...(value === '' ? [] : [{ ...words, value }]),
    ...first.children.slice(1),
  ];
  const name = components[(sign[1] ?? '').toUpperCase()] ?? 'Note';
  const kept = inner.length > 0 ? [{ ...first, children: inner }, ...rest] : rest;
  return { type: 'mdxJsxFlowElement', name, attributes: [], children: kept };
}

/** The word that marks a callout, as it was written. */
function signOf(node: RootContent): string {
  const [first] = node.type === 'blockquote' ? node.children : [];
  const words = first?.type === 'paragraph' ? first.children[0] : undefined;
  return words?.type === 'text' ? (CALLOUT.exec(words.value)?.[1] ?? '') : '';
}

/** In MDX every tag is closed. */
function closeBreaks(node: Nodes): void {
  if (node.type === 'html') node.value = node.value.replace(/<br ?\/?>/gi, '<br />');
  if ('children' in node) for (const child of node.children) closeBreaks(child);
}

/** A paragraph that starts with `import` or `export` would be a program: its first letter is written as a reference. */
function hideModuleWords(node: RootContent): void {
  const first = node.type === 'paragraph' ? node.children[0] : undefined;
  if (node.type !== 'paragraph' || first?.type !== 'text' || !/^(?:import|export)\b/.test(first.value))
    return;
  const letter = first.value.charCodeAt(0);
  const rest = { ...first, value: first.value.slice(1) };
  node.children.splice(0, 1, { type: 'html', value: `&#${letter};` }, rest);
}

const INERT = /^(?:Note|Warning|br|sub|sup|kbd|var|details|summary)$/;

/** Whether MDX can be read, and holds nothing that would be run. */
function isInert(text: string): boolean {
  const isInertNode = (node: Nodes): boolean => {
    if (/^mdx(?:jsEsm|FlowExpression|TextExpression)$/i.test(node.type)) return false;
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      if (node.attributes.length > 0 || !INERT.test(node.name ?? '')) return false;
    }
    return 'children' in node ? node.children.every(isInertNode) : true;
  };
  try {
    return isInertNode(parseMarkdown(text, 'mdx'));
  } catch {
    return false;
  }
}

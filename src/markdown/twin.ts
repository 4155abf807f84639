import type { Blockquote, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { CatalogArticle } from '../catalog/catalog.ts';
import { type BodyFormat, parseMarkdown } from './parse.ts';

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '_' })
  .freeze();

type Component = MdxJsxFlowElement | MdxJsxTextElement;

/** What stands for each component in plain Markdown. */
const components: Readonly<Record<string, (node: Component) => RootContent[]>> = {
  Note: (node) => [quote('Note', node)],
  Warning: (node) => [quote('Warning', node)],
};

function quote(label: string, node: Component): Blockquote {
  const children = node.children as Blockquote['children'];
  return {
    type: 'blockquote',
    children: [
      { type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: label }] }] },
      ...children,
    ],
  };
}

/**
 * The article as plain Markdown, for machines and for people who copy: its heading, what it is for, its body with
 * components written out and links made whole, and its sources.
 *
 * @throws when the body uses a component that has no Markdown of its own: a twin never drops text in silence.
 */
export function markdownTwin(
  { data, path }: Pick<CatalogArticle, 'data' | 'path'>,
  body: string,
  format: BodyFormat,
  origin: string,
): string {
  const tree = parseMarkdown(body, format);
  writeOutComponents(tree, path);
  makeLinksWhole(tree, origin);
  const head = [`# ${data.pageTitle}`, data.description, `Reviewed ${data.reviewed}. ${origin}${path}`];
  const sources = data.sources.map(({ title, url }) => `- [${title}](${url})`);
  return `${[
    ...head,
    writer.stringify(tree).trim(),
    ...(sources.length > 0 ? ['## Sources', sources.join('\n')] : []),
  ].join('\n\n')}\n`;
}

function writeOutComponents(tree: Root, path: string) {
  visit(tree, (node, index, parent) => {
    if (index === undefined || !parent) return undefined;
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      if (/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value)) {
        parent.children.splice(index, 1);
        return index;
      }
      throw new Error(`${path}: the Markdown twin cannot hold the expression {${node.value}}.`);
    }
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
    const write = components[node.name ?? ''];
    if (!write) throw new Error(`${path}: the Markdown twin does not know the component <${node.name}>.`);
    parent.children.splice(index, 1, ...(write(node) as typeof parent.children));
    return [SKIP, index];
  });
}

function makeLinksWhole(tree: Root, origin: string) {
  visit(tree, ['link', 'definition', 'image'], (node) => {
    if ('url' in node && node.url.startsWith('/')) node.url = `${origin}${node.url}`;
  });
}

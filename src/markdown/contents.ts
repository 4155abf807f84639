import type { MarkdownHeading } from 'astro';
import type { Nodes } from 'mdast';
import { mdxToMdast } from 'satteri';
import { slug } from './slug.ts';

/** More entries than this are no help: the groups alone are. */
const MOST = 40;

/**
 * The headings of an article down to the third level, and the questions of an FAQ among them, in the order of the
 * page; of very many, only the groups. The renderer gives only the headings that Markdown makes; a question is a heading that a component makes.
 *
 * @param headings - what the renderer gives
 * @param body - the article's MDX; absent for plain Markdown, which has no components
 */
export function contentsOf(headings: readonly MarkdownHeading[], body?: string): MarkdownHeading[] {
  const own = headings.filter(({ depth }) => depth === 2 || depth === 3);
  if (!body?.includes('<FaqItem')) return own;
  const left = [...headings];
  const contents: MarkdownHeading[] = [];
  const walk = (node: Nodes) => {
    if (node.type === 'heading') {
      const heading = left.shift();
      if (heading && (heading.depth === 2 || heading.depth === 3)) contents.push(heading);
      return;
    }
    if (node.type === 'mdxJsxFlowElement' && node.name === 'FaqItem') {
      const given = Object.fromEntries(
        node.attributes.flatMap((attribute) =>
          attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
            ? [[attribute.name, attribute.value]]
            : [],
        ),
      );
      const text = String(given['question'] ?? '');
      contents.push({ depth: 3, slug: String(given['id'] ?? slug(text)), text });
    }
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(mdxToMdast(body) as Nodes);
  return contents.length > MOST ? contents.filter(({ depth }) => depth === 2) : contents;
}

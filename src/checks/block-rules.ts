import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { type ComponentName, isComponentName, readProps } from '../schemas/components.ts';
import { didYouMean } from '../schemas/nearest.ts';
import type { NodeRule } from './article-rule.ts';
import { wordsOf } from './body-tree.ts';

/** HTML that has no Markdown of its own. */
const allowedTags = ['br', 'kbd', 'sub', 'sup', 'details', 'summary', 'var'];

type JsxNode = MdxJsxFlowElement | MdxJsxTextElement;

/** A drawing is inline SVG, and stands in a figure that gives it words. */
function isFigure(node: Nodes): boolean {
  return (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name === 'Figure';
}

/** What is wrong with what a component is given, in the words its page would fail with. */
function propertyFault(name: ComponentName, node: JsxNode): string | undefined {
  const given: Record<string, unknown> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') return undefined;
    const { value } = attribute;
    const read = typeof value === 'object' && value !== null ? literal(value.value) : (value ?? true);
    // What has to be worked out is left to the page.
    if (read === undefined) return undefined;
    given[attribute.name] = read;
  }
  try {
    readProps(name, given);
    return undefined;
  } catch (error) {
    return (error as Error).message.split('\n')[0];
  }
}

function literal(expression: string): unknown {
  try {
    return JSON.parse(expression.replaceAll("'", '"'));
  } catch {
    return undefined;
  }
}

/** Images, tables, code blocks, components and tags. */
export const checkBlocks: NodeRule = ({ report, components }) => {
  const tag = (name: string, where: Parameters<typeof report>[1]) => {
    if (!allowedTags.includes(name.toLowerCase())) {
      report(
        'html-raw',
        where,
        `<${name}> is HTML. Expected Markdown, or one of: ${allowedTags.join(', ')}.`,
      );
    }
  };
  return (node, parents) => {
    switch (node.type) {
      case 'image':
        if (!node.alt?.trim())
          report(
            'image-alternative',
            node,
            'The image has no words. Expected what it shows, in the brackets.',
          );
        return;
      case 'table': {
        const head = node.children[0]?.children ?? [];
        const empty = head.filter((cell) => wordsOf(cell).trim() === '').length;
        // A table that compares may leave its corner empty.
        if (empty > 1 || (empty === 1 && head.length === 1)) {
          report(
            'table-header',
            node,
            `${empty} of ${head.length} columns have no heading. Expected one in each.`,
          );
        }
        return;
      }
      case 'code':
        if (!node.lang)
          report('fence-language', node, 'The code block has no language. Expected one after the fence.');
        return;
      case 'html':
        for (const [, name] of node.value.matchAll(/<([a-z][\w-]*)/gi)) tag(name as string, node);
        return;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const name = node.name ?? '';
        if (/^[a-z]/.test(name)) {
          if (!parents.some(isFigure)) tag(name, node);
        } else if (isComponentName(name)) {
          const fault = propertyFault(name, node);
          if (fault) report('component-property', node, fault);
        } else if (name && !components.includes(name)) {
          const hint = didYouMean(name, components) || ` Expected one of: ${components.join(', ')}.`;
          report('component-unknown', node, `<${name}> is not a component.${hint}`);
        }
        return;
      }
    }
  };
};

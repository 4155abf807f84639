import type { Nodes } from 'mdast';
import type { NodeRule } from './article-rule.ts';
import { wordsOf } from './body-tree.ts';

/** Headings: none of the first level, no level skipped, none twice. */
export const checkHeadings: NodeRule = ({ report, article }) => {
  let before = 1;
  const seen = new Map<string, number>();
  return (node) => {
    const question = questionOf(node);
    if (node.type !== 'heading' && question === undefined) return;
    const words = question ?? wordsOf(node).trim();
    const depth = node.type === 'heading' ? node.depth : QUESTION_DEPTH;
    if (depth === 1) {
      report(
        'heading-first-level',
        node,
        `"${words}" is a heading of the first level, which is the title’s. Expected "## ${words}".`,
      );
    } else if (depth > before + 1) {
      report(
        'heading-skipped',
        node,
        `"${words}" is of level ${depth} below one of level ${before}. Expected "${'#'.repeat(before + 1)} ${words}".`,
      );
    }
    const line = (node.position?.start.line ?? 1) + article.bodyLine - 1;
    const first = seen.get(words.toLowerCase());
    if (first !== undefined) {
      report(
        'heading-repeated',
        node,
        `"${words}" is the heading on line ${first} already. Expected each heading once.`,
      );
    }
    seen.set(words.toLowerCase(), seen.get(words.toLowerCase()) ?? line);
    before = depth;
  };
};

/** A question of an FAQ is a heading of the third level. */
const QUESTION_DEPTH = 3;

function questionOf(node: Nodes): string | undefined {
  if (node.type !== 'mdxJsxFlowElement' || node.name !== 'FaqItem') return undefined;
  const question = node.attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'question',
  );
  return typeof question?.value === 'string' ? question.value.trim() : undefined;
}

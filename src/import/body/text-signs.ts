import type { Nodes, Root } from 'mdast';
import type { Report } from '../anomalies.ts';
import type { Edit } from './edits.ts';
import { span } from './mask.ts';

const TAG_LIKE = /(?<!\\)<(?=[A-Za-z/!?])/g;

/**
 * Writes out the signs in text that another parser could take for the start of a tag: parsers differ in what a tag is,
 * and what is text to the one that renders the pages should be text to all.
 */
export function escapeTagLike(text: string, tree: Root, report: Report, edits: Edit[]): void {
  const visit = (node: Nodes) => {
    if (node.type === 'text') {
      const { start, end } = span(node);
      const source = text.slice(start, end);
      for (const { index } of source.matchAll(TAG_LIKE)) {
        edits.push({ start: start + index, end: start + index + 1, text: '&lt;' });
        const tag = /^<[^<>]{1,200}>/.exec(source.slice(index, index + 202))?.[0];
        if (tag === undefined) continue;
        const line = node.position?.start.line ?? 1;
        report({ code: 'placeholder', line, what: tag.slice(0, 80), to: tag.replace(/[<>]/g, ' ') });
      }
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
}

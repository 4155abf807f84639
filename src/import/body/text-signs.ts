import type { Nodes, Root } from 'mdast';
import type { Report } from '../anomalies.ts';
import type { Edit } from './edits.ts';
import { span } from './mask.ts';

/** What is no link to this parser and could be one to another, to an address that is not plainly harmless. */
const LINK_LIKE = /\]\((?!\s*<?(?:https?|mailto|data-blade):)(?=[^\n]{0,200}[:;])/gi;
const TAG_LIKE = /(?<!\\)<(?=[A-Za-z/!?])/g;

/**
 * Writes out the signs in text that another parser could take for the start of a tag or a link: parsers differ in what
 * these are, and what is text to the one that renders the pages should be text to all.
 */
export function escapeText(text: string, tree: Root, report: Report, edits: Edit[]): void {
  const visit = (node: Nodes) => {
    if (node.type === 'text' || (node.type === 'link' && text[span(node).start] !== '[')) {
      const { start, end } = span(node);
      for (const { index } of text.slice(start, end).matchAll(LINK_LIKE)) {
        edits.push({ start: start + index + 1, end: start + index + 2, text: '&#40;' });
      }
      if (node.type === 'link') return;
    }
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

import type { Html, Nodes, Root } from 'mdast';
import type { Report } from '../anomalies.ts';
import type { Edit } from './edits.ts';
import { blockElements, htmlElements, keptElements } from './html-names.ts';
import { span } from './mask.ts';
import { rewriteHtml } from './rewrite-html.ts';
import { findTags, type Tag } from './tags.ts';

/** What follows the name of an element but is no list of attributes: `<title of the article, as it is shown>`. */
const PROSE = /^(?:\s+[^\s=<>"']+){3,}\s*$/;

/** Shows what looks like HTML and is none: `<region>` is a word to replace, not an element. */
export function showPlaceholders(text: string, tree: Root, report: Report, edits: Edit[]): void {
  for (const node of htmlNodes(tree)) {
    const { start, end } = span(node);
    const raw = text.slice(start, end);
    for (const tag of findTags(raw)) {
      if (htmlElements.has(tag.name) && !PROSE.test(tag.rest)) continue;
      const written = raw.slice(tag.start, tag.end);
      report({
        code: 'placeholder',
        line: (node.position?.start.line ?? 1) + raw.slice(0, tag.start).split('\n').length - 1,
        what: written.slice(0, 80),
        to: written.replace(/[<>]/g, ' '),
      });
      edits.push({ start: start + tag.start, end: start + tag.start + 1, text: '&lt;' });
    }
  }
}

/**
 * Makes Markdown of raw HTML, block by block: what a block holds goes through an HTML parser, the sanitiser with its
 * allow-list, and comes back as Markdown. Blocks without HTML stay as their author wrote them.
 */
export function convertHtml(text: string, tree: Root, report: Report, edits: Edit[]): void {
  const blocks = tree.children.map((block) => ({ block, tags: tagsOf(block, text) }));
  const isTouched = ({ tags }: { tags: Tag[] }) =>
    tags.some((tag) => !isKept(tag)) || !isBalanced(tags, isKeptName);
  const touched = blocks.filter(isTouched);
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return;
  const open = touched.some(({ tags }) => !isBalanced(tags, (name) => blockElements.has(name)));
  const regions = open
    ? [{ start: span(first.block).start, end: span(last.block).end }]
    : touched.map(({ block }) => span(block));
  for (const { start, end } of regions) {
    // What the first line is indented by belongs to the block, or its later lines would be indented by too much.
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const from = text.slice(lineStart, start).trim() === '' ? lineStart : start;
    const source = text.slice(from, end);
    const line = text.slice(0, from).split('\n').length;
    edits.push({ start: from, end, text: rewriteHtml(source, line, report) });
  }
}

/** Whether a tag may stay as it is. */
function isKept({ name, rest }: Tag): boolean {
  return isKeptName(name) && rest.trim() === '';
}

const isKeptName = (name: string) => keptElements.has(name);

/** Whether every element of the given names that is opened is closed, in order. */
function isBalanced(tags: readonly Tag[], counts: (name: string) => boolean): boolean {
  const open: string[] = [];
  for (const { name, closing } of tags) {
    if (!counts(name) || name === 'br') continue;
    if (!closing) open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}

function tagsOf(block: Nodes, text: string): Tag[] {
  return htmlNodes(block).flatMap((node) => {
    const { start, end } = span(node);
    return findTags(text.slice(start, end));
  });
}

/** The raw HTML below a node, in document order. */
export function htmlNodes(node: Nodes): Html[] {
  if (node.type === 'html') return [node];
  return 'children' in node ? node.children.flatMap(htmlNodes) : [];
}

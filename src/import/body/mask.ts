import type { Nodes, Root } from 'mdast';

/** What a character of a body belongs to. Flags, since a code span may stand in a table. */
export const CODE = 1;
export const TABLE = 2;
export const HEADING = 4;
export const DESTINATION = 8;
export const LINK = 16;
export const HTML = 32;

/** Where a node stands in the text it was parsed from. */
export function span(node: Nodes): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** Marks every character of a body by what it belongs to, so that signs in code are never taken for signs. */
export function maskOf(text: string, tree: Root): Uint8Array {
  const mask = new Uint8Array(text.length + 1);
  const add = (flag: number, start: number, end: number) => {
    for (let at = start; at < end; at += 1) mask[at] = (mask[at] ?? 0) | flag;
  };
  const visit = (node: Nodes) => {
    const { start, end } = span(node);
    if (node.type === 'code' || node.type === 'inlineCode') add(CODE, start, end);
    if (node.type === 'table') add(TABLE, start, end);
    if (node.type === 'heading') add(HEADING, start, end);
    if (node.type === 'link' || node.type === 'image' || node.type === 'linkReference') {
      add(LINK, start, end);
      const last = 'children' in node ? node.children.at(-1) : undefined;
      add(DESTINATION, last ? span(last).end : start, end);
    }
    if (node.type === 'html') add(HTML, start, end);
    if (node.type === 'definition') add(DESTINATION, start, end);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return mask;
}

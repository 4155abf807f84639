import type { Nodes } from 'mdast';
import { readAddress } from './addresses.ts';
import { keptElements } from './html-names.ts';
import { readMarkdown } from './read-markdown.ts';

const TAG = /^<\/?([a-z]+) ?\/?>$/;

/**
 * Proves a body by the parser that renders the pages, which is another one than it was converted with.
 *
 * @returns what is wrong, or nothing.
 */
export function proveBody(text: string): string | undefined {
  return faultOf(readMarkdown(text));
}

function faultOf(node: Nodes): string | undefined {
  if (node.type === 'html') {
    for (const part of node.value.split(/(?<=>)\s*(?=<)/)) {
      const name = TAG.exec(part.trim())?.[1];
      if (name === undefined || !keptElements.has(name)) return `There is HTML: ${node.value.slice(0, 60)}`;
    }
  }
  if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
    if (readAddress(node.url, { anchors: new Set() }).code === 'link-unsafe') {
      return `There is a link that is not allowed: ${node.url.slice(0, 60)}`;
    }
  }
  if (node.type === 'heading' && node.depth === 1) return 'There is a heading of the first level.';
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const fault = faultOf(child);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

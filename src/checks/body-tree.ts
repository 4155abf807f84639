import type { Code, InlineCode, Nodes, Root, Text } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import type { ReadArticle } from './read-content.ts';
import type { Place } from './yaml-source.ts';

/** A fault of MDX syntax, at a place of the body. */
export interface SyntaxFault {
  line: number;
  column: number;
  reason: string;
}

/**
 * Parses a body as the pages are rendered: by the same parser, a hundred times faster than remark, which is what lets
 * every rule read every one of fifteen thousand articles.
 */
export function parseBody({ file, body }: Pick<ReadArticle, 'file' | 'body'>): Root | SyntaxFault {
  try {
    return (file.endsWith('.mdx') ? mdxToMdast(body) : markdownToMdast(body)) as Root;
  } catch (error) {
    const [, line, column, reason] =
      /^(\d+):(\d+): ([\s\S]*?)(?: \(\d+:\d+\))?(?: \([\w:-]+\))?$/.exec(String((error as Error).message)) ??
      [];
    if (reason === undefined) throw error;
    return { line: Number(line), column: Number(column), reason };
  }
}

/** The place in the file of a node, cut at the end of its first line. */
export function placeOfNode(node: Nodes, { body, bodyLine }: Pick<ReadArticle, 'body' | 'bodyLine'>): Place {
  const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
  const line = body.split('\n', start.line)[start.line - 1] ?? '';
  const endColumn = end.line === start.line ? end.column : line.trimEnd().length + 1;
  return {
    line: start.line + bodyLine - 1,
    column: start.column,
    endColumn: Math.max(endColumn, start.column + 1),
  };
}

/**
 * The place in the file of a word of a node that holds text or code.
 *
 * @param index - where the word starts in the node's value
 */
export function placeOfWord(
  node: Text | InlineCode | Code,
  index: number,
  word: string,
  { body, bodyLine }: Pick<ReadArticle, 'body' | 'bodyLine'>,
): Place {
  const before = node.value.slice(0, index).split('\n');
  const start = node.position?.start ?? { line: 1, column: 1 };
  const line = start.line + before.length - 1 + (node.type === 'code' ? 1 : 0);
  const text = body.split('\n', line)[line - 1] ?? '';
  // Escapes and indentation make a line longer than its value: the word is at this column or after it.
  const least =
    (before.at(-1)?.length ?? 0) + (before.length === 1 && node.type !== 'code' ? start.column - 1 : 0);
  const column = text.indexOf(word, least) + 1 || text.indexOf(word) + 1 || start.column;
  return { line: line + bodyLine - 1, column, endColumn: column + word.length };
}

/** Everything a reader sees of a node. */
export function wordsOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return 'children' in node ? node.children.map((child) => wordsOf(child)).join('') : '';
}

/** Calls `act` for every node in document order, with the nodes it stands in, the nearest last. */
export function eachNode(tree: Root, act: (node: Nodes, parents: readonly Nodes[]) => void): void {
  const parents: Nodes[] = [];
  const walk = (node: Nodes) => {
    act(node, parents);
    if (!('children' in node)) return;
    parents.push(node);
    for (const child of node.children) walk(child);
    parents.pop();
  };
  walk(tree);
}

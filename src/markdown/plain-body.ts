import type { Link, Nodes, PhrasingContent, Root } from 'mdast';
import { markdownToMdast } from 'satteri';

/**
 * A body without the blank lines around it. Its first line keeps its indentation: without it, a block of code that
 * stands first would be HTML, and be run.
 */
export const withoutBlankLines = (body: string): string => body.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();

/** What a link becomes: nothing where it stays as it was written. */
export type LinkWriter = (link: Link) => string | undefined;

/**
 * A body of plain Markdown as it was written, with some of its links written anew. Everything else keeps its every
 * sign, and it takes a hundredth of the time of parsing and writing the whole.
 *
 * @param isAsWritten - whether an address that stands by itself, of an image or of a reference, can stay
 * @param write - is given each link with its words as they were written, in one node
 * @returns nothing where an address that stands by itself has to change, or a link that holds an image
 */
export function plainBody(
  body: string,
  isAsWritten: (url: string) => boolean,
  write: LinkWriter,
): string | undefined {
  const edits: { start: number; end: number; text: string }[] = [];
  let isPlain = true;
  const walk = (node: Nodes) => {
    if ((node.type === 'definition' || node.type === 'image') && !isAsWritten(node.url)) isPlain = false;
    if (node.type === 'link') {
      const text = write({ ...node, children: wordsOf(node, body) });
      const { start, end } = node.position ?? {};
      if (text !== undefined) {
        if (start?.offset === undefined || end?.offset === undefined || hasImage(node)) isPlain = false;
        else edits.push({ start: start.offset, end: end.offset, text });
        return;
      }
    }
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(markdownToMdast(body) as Root);
  if (!isPlain) return undefined;
  return edits.reduceRight(
    (text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end),
    body,
  );
}

/** The words of a link as one node that is written as it is. A bare address is its own words. */
function wordsOf(link: Link, body: string): PhrasingContent[] {
  const [first, last] = [link.children[0], link.children.at(-1)];
  const start = first?.position?.start.offset;
  const end = last?.position?.end.offset;
  if (start === undefined || end === undefined || body[link.position?.start.offset ?? 0] !== '[') {
    return link.children;
  }
  return [{ type: 'html', value: body.slice(start, end) }];
}

function hasImage(node: Nodes): boolean {
  return node.type === 'image' || node.type === 'imageReference'
    ? true
    : 'children' in node && node.children.some(hasImage);
}

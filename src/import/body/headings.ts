import type { Heading, Nodes, Root } from 'mdast';
import type { Report } from '../anomalies.ts';
import type { Edit } from './edits.ts';
import { span } from './mask.ts';
import { wordsOf } from './words.ts';

/**
 * Gives every heading its place: the title stands above the page, so a first heading that repeats it goes and the rest
 * start at the second level, none deeper than one below the one before. Headings wholly in bold lose the bold.
 */
export function convertHeadings(
  text: string,
  tree: Root,
  title: string,
  report: Report,
  edits: Edit[],
): void {
  let depth = 1;
  let isFirst = true;
  for (const heading of headingsOf(tree)) {
    const { start, end } = span(heading);
    const line = heading.position?.start.line ?? 1;
    const words = wordsOf(heading);
    const remove = (code: 'title-heading' | 'heading-empty', from: string) => {
      report({
        code,
        line,
        what: code === 'title-heading' ? 'The title.' : 'A heading without words.',
        from,
      });
      edits.push({ start, end, text: '' });
    };
    // One that leads somewhere says more than the title.
    const repeatsTitle = isFirst && heading.depth === 1 && sameWords(words, title) && !hasLink(heading);
    isFirst = false;
    if (repeatsTitle) {
      remove('title-heading', words);
      continue;
    }
    if (words.trim() === '' && heading.children.every(({ type }) => type === 'text')) {
      remove('heading-empty', '');
      continue;
    }
    const level = Math.min(Math.max(heading.depth, 2), depth + 1);
    depth = level;
    if (level !== heading.depth) {
      report({ code: 'heading-level', line, what: `From level ${heading.depth} to ${level}.` });
    }
    const inner = innerOf(heading);
    const isPlain = inner === heading && level === heading.depth && text[start] === '#';
    if (isPlain) continue;
    if (inner !== heading) report({ code: 'heading-bold', line, what: `"${words.slice(0, 60)}"` });
    const [first, last] = [inner.children[0], inner.children.at(-1)];
    if (!first || !last) continue;
    const source = text.slice(span(first).start, span(last).end).replace(/\s*\n[\s>]*/g, ' ');
    edits.push({ start, end, text: `${'#'.repeat(level)} ${source}` });
  }
}

function hasLink(node: Nodes): boolean {
  return node.type === 'link' || ('children' in node && node.children.some((child) => hasLink(child)));
}

/** What holds the words: the heading, or the one bold span that is all of it. */
function innerOf(heading: Heading): { children: Nodes[] } {
  const said = heading.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [only] = said;
  return said.length === 1 && only?.type === 'strong' && only.children.length > 0 ? only : heading;
}

function headingsOf(node: Nodes): Heading[] {
  if (node.type === 'heading') return [node];
  return 'children' in node ? node.children.flatMap(headingsOf) : [];
}

function sameWords(a: string, b: string): boolean {
  const fold = (words: string) =>
    words
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? '';
  return fold(a) === fold(b);
}

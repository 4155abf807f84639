import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const markdown = unified().use(remarkParse).use(remarkGfm).freeze();
const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

/** The two ways an article's body can be written. */
export type BodyFormat = 'md' | 'mdx';

/** A fault of MDX syntax: why, and the 1-based line of the body. */
export interface MdxFault {
  line: number;
  reason: string;
}

/**
 * What is wrong with a body's MDX, or nothing. A tag that is never closed is reported by its parser at no place of
 * its own, only in words; the place is read from them.
 */
export function findMdxFault(body: string): MdxFault | undefined {
  try {
    parseMarkdown(body, 'mdx');
    return undefined;
  } catch (error) {
    const { line, reason } = error as { line?: number; reason?: string };
    if (reason === undefined) throw error;
    const place = / \((\d+):\d+-\d+:\d+\)/;
    return { line: line ?? Number(place.exec(reason)?.[1] ?? 1), reason: reason.replace(place, '') };
  }
}

/**
 * Parses a body, without its frontmatter, as CommonMark with GitHub's extensions, and as MDX when asked. This is the
 * one parse function for Markdown we read ourselves; pages are rendered by Astro's own processor, and a test holds
 * the two to the same reading.
 *
 * @throws VFileMessage with `line`, `column` and `reason` where MDX syntax is broken. Plain Markdown never throws.
 */
export function parseMarkdown(body: string, format: BodyFormat = 'md'): Root {
  return (format === 'mdx' ? mdx : markdown).parse(body);
}

import type { Nodes } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import type { BodyFormat } from './parse.ts';

/** How long a text is and how hard to read. */
export interface Readability {
  /** Words of prose: no code, no addresses. */
  words: number;
  /** The Flesch–Kincaid grade: years of schooling, rounded to a tenth; 0 for a text without sentences. */
  grade: number;
  /** Words of the longest step of an ordered list; 0 without steps. */
  longestStep: number;
}

/** Measures the prose of a body, without its frontmatter. Source: Kincaid et al., 1975. */
export function readability(body: string, format: BodyFormat): Readability {
  const tree = (format === 'mdx' ? mdxToMdast(body) : markdownToMdast(body)) as Nodes;
  const blocks: string[] = [];
  let longestStep = 0;
  const walk = (node: Nodes) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      blocks.push(proseOf(node));
      return;
    }
    if (node.type === 'list' && node.ordered) {
      for (const { children } of node.children) {
        const step = children.filter(({ type }) => type === 'paragraph').map((child) => proseOf(child));
        longestStep = Math.max(longestStep, wordsIn(step.join(' ')).length);
      }
    }
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  const words = blocks.flatMap(wordsIn);
  const sentences = blocks.flatMap(sentencesIn).length;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  const grade =
    sentences === 0 ? 0 : 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
  return { words: words.length, grade: Math.max(0, Math.round(grade * 10) / 10), longestStep };
}

/** The prose of a node; code counts as one word, so that a sentence keeps its length. */
function proseOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'inlineCode') return 'code';
  return 'children' in node ? node.children.map((child) => proseOf(child)).join('') : '';
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’_-]*/gu) ?? [];
}

function sentencesIn(text: string): string[] {
  return text.split(/(?<=[.!?:])\s+/).filter((sentence) => wordsIn(sentence).length > 0);
}

/** Groups of vowels, less a silent e at the end: right for most English words. */
function syllablesIn(word: string): number {
  const groups = word
    .toLowerCase()
    .replace(/e$/, '')
    .match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 0);
}

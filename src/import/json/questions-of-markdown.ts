import type { BlockContent, DefinitionContent, ListItem, Nodes } from 'mdast';
import { parseMarkdown } from '../../markdown/parse.ts';
import type { Report } from '../anomalies.ts';
import { type BodyContext, convertBody } from '../body/convert-body.ts';
import { defined, type JsonObject } from './keys.ts';

const ANY_JSON = /^[ \t]*(---[ \t]*$|[{[])/m;
const FIRST_HEADING = /^\s*#(?!#)[ \t]*(.*\S)/;

/**
 * Scoping questions as they were before forms were JSON: a list of what support asks, and words around it. Each item
 * becomes a question that is answered with text, everything else something that is only said.
 *
 * @returns `undefined` where there is JSON, or nothing to ask or to say
 */
export function questionsOfMarkdown(
  body: string,
  context: BodyContext,
  report: Report,
): JsonObject | undefined {
  if (ANY_JSON.test(body)) return undefined;
  const title = FIRST_HEADING.exec(body)?.[1];
  const { text } = convertBody(body, { ...context, title: title ?? context.title, plain: true }, report);
  const written = (...nodes: readonly Nodes[]) => sourceOf(text, nodes);
  const questions = parseMarkdown(text).children.flatMap((node): JsonObject[] =>
    node.type === 'list'
      ? node.children.map((item) => questionOf(item, written))
      : [{ control: 'information', content: written(node) }],
  );
  if (questions.length === 0) return undefined;
  report({ code: 'form-markdown', line: 1, what: `${questions.length} questions and notes.` });
  return defined({
    title,
    questions: questions.map((question, index) => ({ id: `question_${index + 1}`, ...question })),
  });
}

type Written = (...nodes: readonly Nodes[]) => string;

/** An item: its words are the question, a list within it what a good answer holds, and all else explains it. */
function questionOf({ children }: ListItem, written: Written): JsonObject {
  const [first, ...others] = children;
  if (first?.type !== 'paragraph') return { control: 'information', content: written(...children) };
  const isList = (node: BlockContent | DefinitionContent) => node.type === 'list';
  const hints = others.filter(isList).flatMap((list) => ('children' in list ? list.children : []));
  const help = others.filter((node) => !isList(node)).map((node) => written(node));
  return defined({
    control: 'text',
    label: written(first),
    hints: hints.map((hint) => written(hint).replace(/^([-*+]|\d+[.)])[ \t]+/, '')),
    help: help.join('\n\n') || undefined,
  });
}

/** Nodes as they are written, from the first to the last, without the indent of the list that they stand in. */
function sourceOf(text: string, nodes: readonly Nodes[]): string {
  const from = nodes[0]?.position?.start.offset ?? 0;
  const to = nodes.at(-1)?.position?.end.offset ?? from;
  return text
    .slice(from, to)
    .replace(/\n[ \t]+/g, '\n')
    .trim();
}

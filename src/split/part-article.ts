import type { Nodes } from 'mdast';
import { parseDocument } from 'yaml';
import { eachNode, parseBody } from '../checks/body-tree.ts';

/** Where the other articles are, for one that is written for a part. */
export interface OtherParts {
  /** The origin of the site that has a service; undefined when it is this one, or none has it. */
  siteOf(service: string): string | undefined;
  /** Whether an article of this part has the id. */
  has(articleId: string): boolean;
}

const FRONTMATTER = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)(\r?\n---[ \t]*(?:\r?\n|$))/;
const ARTICLE = /^\/articles\/([^/?#]+)\//;

/**
 * An article as a part of a split site has it: links to articles of other parts are whole addresses, and related
 * articles that are elsewhere are left out.
 *
 * @param file - its name, which says whether it is MDX
 */
export function partArticle(text: string, file: string, others: OtherParts): string {
  const [whole = '', open = '', yaml = '', close = ''] = FRONTMATTER.exec(text) ?? [];
  return `${open}${withoutAbsent(yaml, others)}${close}${withWholeLinks(text.slice(whole.length), file, others)}`;
}

function withoutAbsent(yaml: string, { has }: OtherParts): string {
  if (!/^related:/m.test(yaml)) return yaml;
  const document = parseDocument(yaml);
  const written: unknown = document.get('related');
  const related: unknown = document.toJS().related;
  const ids = typeof related === 'string' ? related.split(',').map((id) => id.trim()) : related;
  if (written === undefined || !Array.isArray(ids) || ids.every((id) => has(String(id)))) return yaml;
  const kept = ids.filter((id) => has(String(id)));
  if (kept.length > 0) document.set('related', kept);
  else document.delete('related');
  return document.toString().trimEnd();
}

function withWholeLinks(body: string, file: string, { siteOf }: OtherParts): string {
  if (!body.includes('/articles/')) return body;
  const tree = parseBody({ file, body });
  if (!('type' in tree)) return body;
  const lines = [0];
  for (const { index } of body.matchAll(/\n/g)) lines.push(index + 1);
  const edits: { at: number; origin: string }[] = [];
  eachNode(tree, (node: Nodes) => {
    if ((node.type !== 'link' && node.type !== 'definition') || !node.position) return;
    const origin = siteOf(ARTICLE.exec(node.url)?.[1] ?? '');
    if (origin === undefined) return;
    const { start, end } = node.position;
    const from = (lines[start.line - 1] ?? 0) + start.column - 1;
    const to = (lines[end.line - 1] ?? 0) + end.column - 1;
    // The address stands after the text of the link, which may be the same words.
    const at = body.slice(from, to).lastIndexOf(node.url);
    if (at >= 0) edits.push({ at: from + at, origin });
  });
  return edits
    .sort((a, b) => b.at - a.at)
    .reduce((made, { at, origin }) => made.slice(0, at) + origin + made.slice(at), body);
}

import type { Report } from '../anomalies.ts';
import type { LinkTargets } from '../body/addresses.ts';
import { applyEdits, type Edit } from '../body/edits.ts';
import { convertLinks } from '../body/links.ts';
import { readMarkdown } from '../body/read-markdown.ts';
import { rewriteHtml } from '../body/rewrite-html.ts';

/**
 * A line of a form that may hold HTML or Markdown, as Markdown. Its links are mended as those of a body are; a link that
 * leads nowhere is its words, since a form has no headings to lead to.
 *
 * @param pageOf - the address of the page that a path of the source became
 */
export function asMarkdown(
  words: string | undefined,
  report: Report,
  pageOf?: LinkTargets['pageOf'],
): string | undefined {
  if (words === undefined) return undefined;
  const text = /<\/?[a-z!]|&[a-z#]/i.test(words) ? rewriteHtml(words, 1, report).trim() : words;
  const edits: Edit[] = [];
  convertLinks(
    text,
    readMarkdown(text),
    { ...(pageOf ? { pageOf } : {}), anchors: new Set() },
    report,
    edits,
  );
  return applyEdits(text, edits) || undefined;
}

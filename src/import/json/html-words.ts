import type { Report } from '../anomalies.ts';
import { rewriteHtml } from '../body/rewrite-html.ts';

/** A line of a form that may hold HTML, as Markdown. Without HTML it stays as it is. */
export function asMarkdown(words: string | undefined, report: Report): string | undefined {
  if (words === undefined || !/<\/?[a-z!]|&[a-z#]/i.test(words)) return words;
  return rewriteHtml(words, 1, report).trim() || undefined;
}

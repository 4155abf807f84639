import { type Parts, partsOfHtml } from './parts.ts';

/** The parts of an article's own text on a built page: what its layout puts around is no part of it. */
export function articleOfPage(html: string): Parts {
  const start = /<div class="prose"[^>]*>/.exec(html);
  if (!start) return { words: [], links: [], bare: [], headings: [], codes: [], numbers: [] };
  const from = start.index + start[0].length;
  const end = html.indexOf('<div class="article-end"', from);
  return partsOfHtml(html.slice(from, end === -1 ? undefined : end));
}

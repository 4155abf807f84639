import { type Parts, partsOfHtml, wordsIn } from './parts.ts';
import { partsOfMarkdown } from './parts-of-markdown.ts';

/** The words and links of every string in JSON, however deep. Strings with HTML in them are read as HTML. */
export function partsOfJson(json: unknown, form: 'html' | 'markdown'): Parts {
  const parts: Parts = { words: [], links: [], bare: [], headings: [], codes: [], numbers: [] };
  const waiting: unknown[] = [json];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (Array.isArray(value)) for (const item of value) waiting.push(item);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) if (key !== '$schema') waiting.push(item);
    } else if (typeof value === 'number' || typeof value === 'string') {
      const text = String(value);
      const read = form === 'html' ? partsOfHtml(text) : partsOfMarkdown(text);
      // An identifier is no Markdown: what its signs hide still counts as there.
      parts.words.push(...read.words, ...(form === 'markdown' ? wordsIn(text) : []));
      parts.links.push(...read.links);
    }
  }
  return parts;
}

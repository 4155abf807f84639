/** What a file of the corpus says of itself, by lower-case attribute name, and the text after that. */
export interface CorpusFile {
  attributes: Readonly<Record<string, string>>;
  body: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>', apos: "'" };

/**
 * Parts a file into its `<properties … />` header and its body, loosely: what the header has wrong costs an attribute,
 * not the file.
 */
export function parseCorpusFile(source: string): CorpusFile {
  const text = source.replace(/^\uFEFF+/, '');
  const start = text.search(/<properties/i);
  const end = start < 0 ? -1 : text.indexOf('/>', start);
  if (end < 0) return { attributes: {}, body: text };
  const attributes: Record<string, string> = {};
  const header = text.slice(start, end);
  // A value ends at a quote that is followed by the next name or by the end, so that a quote inside does not end it.
  for (const [, name, value] of header.matchAll(
    /([\w.]+)\s*=\s*"([\s\S]*?)"(?=[\s,\u00A0\u200B]*(?:[\w.]+\s*=|$))/g,
  )) {
    if (name && value !== undefined) attributes[name.toLowerCase()] = plain(value);
  }
  return { attributes, body: text.slice(0, start) + text.slice(end + 2) };
}

function plain(value: string): string {
  return value
    .replace(/&#x?D;|&#13;/gi, '')
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole)
    .replace(/[\s\u00A0\u200B]+/g, ' ')
    .trim();
}

/** The items of a comma-separated value. */
export function listOf(value: string | undefined): string[] {
  return [...new Set((value ?? '').split(',').map((item) => item.trim()))].filter(Boolean);
}

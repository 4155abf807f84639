/** A run of an excerpt: plain text, and whether the query matched it. */
export interface ExcerptPart {
  text: string;
  hit: boolean;
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#x27': "'",
};

/**
 * Splits an excerpt as Pagefind gives it, escaped HTML with `<mark>` around the hits, into runs of plain text, so
 * that a page can build its own marks and never has to trust the markup.
 */
export function excerptParts(excerpt: string): ExcerptPart[] {
  return excerpt
    .split(/(<mark>[\s\S]*?<\/mark>)/)
    .filter((part) => part !== '')
    .map((part) => {
      const inner = /^<mark>([\s\S]*)<\/mark>$/.exec(part)?.[1];
      return { text: decode(inner ?? part), hit: inner !== undefined };
    });
}

function decode(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name.toLowerCase()] ?? whole);
}

/** A tag, or what looks like one, within raw HTML. */
export interface Tag {
  start: number;
  end: number;
  /** In lower case; empty for declarations and instructions. */
  name: string;
  closing: boolean;
  /** What stands between the name and the end. */
  rest: string;
}

const TAG = /<(\/?)([A-Za-z][A-Za-z0-9:-]*)|<([!?])/g;

/** Finds the tags of a piece of raw HTML. A quoted value may hold `>`. What does not end reaches to the end. */
export function findTags(html: string): Tag[] {
  const tags: Tag[] = [];
  TAG.lastIndex = 0;
  for (let found = TAG.exec(html); found; found = TAG.exec(html)) {
    const after = found.index + found[0].length;
    const end = endOfTag(html, after);
    tags.push({
      start: found.index,
      end,
      name: (found[2] ?? '').toLowerCase(),
      closing: found[1] === '/',
      rest: html.slice(after, Math.max(after, end - 1)),
    });
    TAG.lastIndex = end;
  }
  return tags;
}

function endOfTag(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at += 1) {
    const sign = html[at] ?? '';
    if (quote) {
      if (sign === quote) quote = '';
    } else if ((sign === '"' || sign === "'") && /[=\s]/.test(html[at - 1] ?? '')) quote = sign;
    else if (sign === '>') return at + 1;
  }
  return html.length;
}

/** How a value is written, and where it ends. */
export interface ScannedValue {
  value: string;
  /** The offset after the value and its closing quote. */
  end: number;
  quote: 'double' | 'single' | 'smart' | 'none' | 'missing';
  /** Whether quotes of the same kind stand inside the value. */
  inside: boolean;
}

const closers: Readonly<Record<string, { kind: 'double' | 'single' | 'smart'; marks: string }>> = {
  '"': { kind: 'double', marks: '"”' },
  "'": { kind: 'single', marks: "'’" },
  '“': { kind: 'smart', marks: '”“"' },
  '”': { kind: 'smart', marks: '”"' },
  '‘': { kind: 'smart', marks: "’'" },
};

/** A line that starts with an attribute, or that ends the header: no value goes on beyond it. */
const NEXT_LINE = /\n[ \t\u00A0]*(?:[A-Za-z][\w.:-]*[ \t\u00A0]*=[ \t\u00A0]*["'“‘]|\/[ \t]*>|>|#{1,6} )/g;

/** What may follow a closing quote: the next attribute, or the end of the header. */
const FOLLOWS = /[\s\u00A0,]*(?:[A-Za-z_][\w.:-]*\s*=|\/?[ \t]*>|$)/y;

/**
 * Scans one value, from its opening quote or its first character. A value ends at the first quote that the next
 * attribute or the end of the header follows; where a line that starts an attribute comes first, the value ends before
 * that line, with or without a quote.
 *
 * @param limit - the offset no value goes beyond
 */
export function scanValue(text: string, start: number, limit: number): ScannedValue {
  const closer = closers[text[start] ?? ''];
  if (!closer) return scanBare(text, start, limit);
  NEXT_LINE.lastIndex = start + 1;
  const next = NEXT_LINE.exec(text);
  const bound = Math.min(next?.index ?? limit, limit);

  let last = -1;
  let first = -1;
  for (let at = start + 1; at < bound; at += 1) {
    if (!closer.marks.includes(text[at] ?? '')) continue;
    last = at;
    if (first === -1) first = at;
    if (isEnd(text, at + 1, bound)) {
      return { value: text.slice(start + 1, at), end: at + 1, quote: closer.kind, inside: first !== at };
    }
  }
  if (last > start) {
    return { value: text.slice(start + 1, last), end: last + 1, quote: closer.kind, inside: first !== last };
  }
  const lineEnd = text.indexOf('\n', start);
  const end = Math.min(lineEnd === -1 ? limit : lineEnd, bound);
  const value = text.slice(start + 1, end).replace(/\/?[ \t]*>[ \t]*$/, '');
  return { value, end: start + 1 + value.length, quote: 'missing', inside: false };
}

function isEnd(text: string, at: number, bound: number): boolean {
  FOLLOWS.lastIndex = at;
  if (FOLLOWS.test(text)) return true;
  return text.slice(at, bound).trim() === '' && bound < text.length;
}

function scanBare(text: string, start: number, limit: number): ScannedValue {
  const lineEnd = text.indexOf('\n', start);
  const line = text.slice(start, Math.min(lineEnd === -1 ? limit : lineEnd, limit));
  const stop = /\/[ \t]*>|>|[ \t][A-Za-z_][\w.:-]*[ \t]*=/.exec(line);
  const value = (stop ? line.slice(0, stop.index) : line).replace(/[\s,]+$/, '');
  return { value, end: start + value.length, quote: 'none', inside: false };
}

import type { Report } from '../anomalies.ts';
import { lineAt } from '../source/read-text.ts';
import { findHeader, type HeaderStart } from './find.ts';
import { type HeaderKey, recogniseName } from './names.ts';
import { scanValue } from './scan-value.ts';

/** One attribute as it is written. */
export interface Attribute {
  name: string;
  /** Absent where the name has no meaning here. */
  key?: HeaderKey;
  /** The value between its quotes, not yet decoded. */
  value: string;
  line: number;
}

/** A text split into its header and its body. */
export interface ScannedHeader {
  attributes: Attribute[];
  /** What stands before and after the header. Empty lines keep the body's lines at their numbers. */
  body: string;
}

/** No header is longer, in characters: this bounds the work on a file that is no article. */
const LONGEST = 32_768;

const SPACE = /[\s\u00A0]*/y;
const NAME = /[A-Za-z_][\w.:-]*/y;
const END = /\/>/y;
const OTHER_END = /\/[ \t]*>|>/y;
const COMMENT = /<!--[\s\S]*?-->/y;

/**
 * Reads the header of an article, whatever became of it in twelve hands: a tolerant scanner that takes one attribute
 * after another and never fails. Every departure from `name="value"` is reported.
 */
export function scanHeader(text: string, report: Report): ScannedHeader | undefined {
  const found = findHeader(text, report);
  if (!found) return undefined;
  const before = text.slice(0, found.start);
  const at = (code: Parameters<Report>[0]['code'], offset: number, what: string, from?: string) =>
    report({ code, line: lineAt(text, offset), what, ...(from === undefined ? {} : { from }) });
  if (before.trim() !== '') {
    at('text-before-header', 0, 'Put at the start of the body.');
  } else if (before !== '') at('header-indented', 0, 'The header does not start the file.');

  const { attributes, end } = scanAttributes(text, found, at);
  const header = text.slice(found.start, end);
  const blank = '\n'.repeat(header.split('\n').length - 1);
  // The tag of an older authoring system, right under the first, holds attributes of the same kind.
  const tags = /^\s*<tags(?=\s)/i.exec(text.slice(end, end + 200));
  if (!tags) return { attributes, body: before + blank + text.slice(end) };
  const more = scanAttributes(text, { start: end, attributes: end + tags[0].length, form: 'tag' }, at);
  const under = '\n'.repeat(text.slice(end, more.end).split('\n').length - 1);
  return {
    attributes: [...attributes, ...more.attributes],
    body: before + blank + under + text.slice(more.end),
  };
}

type At = (code: Parameters<Report>[0]['code'], offset: number, what: string, from?: string) => void;

function scanAttributes(text: string, { attributes: start, form }: HeaderStart, at: At) {
  const limit = Math.min(text.length, start + LONGEST);
  const attributes: Attribute[] = [];
  let offset = start;
  let afterQuote = false;
  while (true) {
    const from = offset;
    offset = skip(SPACE, text, offset);
    const space = text.slice(from, offset);
    if (offset >= limit) {
      if (form === 'tag') at('header-unclosed', start, 'The header does not end.');
      return { attributes, end: Math.min(offset, limit) };
    }
    const end = endAt(text, offset, at);
    if (end !== undefined) return { attributes, end };
    if (text[offset] === ',') {
      at('header-comma', offset, 'A comma between attributes.');
      offset += 1;
      continue;
    }
    const comment = match(COMMENT, text, offset);
    if (comment !== undefined) {
      at('header-comment', offset, `Left out ${comment.slice(0, 60)}`, comment);
      offset += comment.length;
      continue;
    }
    if (isBody(text, offset, space, attributes.length > 0)) {
      if (form === 'tag') at('header-unclosed', offset, 'The header does not end before the body.');
      return { attributes, end: from + Math.max(0, space.lastIndexOf('\n')) };
    }
    const name = match(NAME, text, offset);
    if (name === undefined) {
      const stray = /^[^\s>]+/.exec(text.slice(offset, offset + 200))?.[0] ?? text[offset] ?? '';
      at('header-stray', offset, `Left out "${stray.slice(0, 60)}".`, stray);
      offset += Math.max(1, stray.length);
      continue;
    }
    if (afterQuote && space === '') at('space-missing', offset, `No space before ${name}.`);
    const scanned = scanAttribute(text, offset, name, limit, at);
    offset = scanned.end;
    afterQuote = true;
    if (scanned.attribute) attributes.push(scanned.attribute);
  }
}

function endAt(text: string, offset: number, at: At): number | undefined {
  if (match(END, text, offset) !== undefined) return offset + 2;
  const other = match(OTHER_END, text, offset);
  if (other === undefined) return undefined;
  at('header-end', offset, `The header ends with "${other}".`);
  return offset + other.length;
}

/** Whether the header was never closed and its article starts here. */
function isBody(text: string, offset: number, space: string, hasAttributes: boolean): boolean {
  if (!space.includes('\n')) return false;
  const end = text.indexOf('\n', offset);
  const line = text.slice(offset, end === -1 ? undefined : end);
  if (/^(#{1,6}[ *]|```|---|[*-] )/.test(line)) return true;
  if (/^[A-Za-z_][\w.:-]*[ \t]*=/.test(line) || /\/?>\s*$/.test(line)) return false;
  const name = /^[A-Za-z_][\w.:-]*/.exec(line)?.[0];
  if (name !== undefined && recogniseName(name).key) return false;
  // Words after an empty line are prose; a slip within the attributes is followed by attributes.
  return hasAttributes && /\n[ \t]*\n/.test(space) && /^\S+ \S+/.test(line);
}

function scanAttribute(text: string, offset: number, name: string, limit: number, at: At) {
  const { key, how } = recogniseName(name);
  const shown = name.replace(/:+$/, '');
  if (how === 'case') at('name-case', offset, `${shown} is ${key}.`);
  if (how === 'alias') at('name-misspelt', offset, `${shown} is ${key}.`);
  if (how === 'unknown') at('name-unknown', offset, `${shown} is kept under otherAttributes.`);
  const afterName = offset + name.length;
  let next = skip(SPACE, text, afterName);
  const hasEquals = text[next] === '=';
  if (hasEquals) {
    const valueStart = skip(/[ \t\u00A0]*/y, text, next + 1);
    if (next > afterName || valueStart > next + 1)
      at('equals-spaced', offset, `Spaces around = of ${shown}.`);
    next = valueStart;
  } else if (/["'“‘]/.test(text[next] ?? '') && !text.slice(afterName, next).includes('\n')) {
    if (!name.endsWith(':')) at('equals-missing', offset, `No = after ${shown}.`);
  } else {
    at('value-missing', offset, `${shown} has no value.`, key ? undefined : name);
    return { end: afterName };
  }
  const scanned = scanValue(text, next, limit);
  if (scanned.quote === 'single') at('quote-single', offset, `${shown} is in single quotes.`);
  if (scanned.quote === 'smart') at('quote-smart', offset, `${shown} is in typographic quotes.`);
  if (scanned.quote === 'none') at('quote-none', offset, `${shown} has no quotes.`);
  if (scanned.quote === 'missing') at('quote-missing', offset, `${shown} has no closing quote.`);
  if (scanned.inside) at('quote-inside', offset, `${shown} holds quotes.`);
  const attribute: Attribute = {
    name: shown,
    ...(key ? { key } : {}),
    value: scanned.value,
    line: lineAt(text, offset),
  };
  return { end: Math.max(scanned.end, afterName), attribute };
}

function skip(pattern: RegExp, text: string, offset: number): number {
  return offset + (match(pattern, text, offset)?.length ?? 0);
}

function match(pattern: RegExp, text: string, offset: number): string | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0];
}

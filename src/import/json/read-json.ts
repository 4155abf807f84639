import { jsonrepair } from 'jsonrepair';
import type { Report } from '../anomalies.ts';

/** Why JSON could not be read: the reason and the 1-based line of the text. */
export interface JsonFault {
  fault: string;
  line: number;
}

/**
 * The JSON of an article: between two lines of hyphens, or from the first brace to the last. Commas, quotes and brackets
 * that are missing or too many are mended, where every word stays.
 */
export function readJson(body: string, report: Report): { value: unknown } | JsonFault {
  const { json, line } = findJson(body);
  const first = parse(json);
  if ('value' in first) return first;
  const at = line + first.line - 1;
  const mended = mend(json);
  if (!mended) return { fault: first.fault, line: at };
  report({ code: 'json-repaired', line: at, what: first.fault });
  return mended;
}

function findJson(body: string): { json: string; line: number } {
  const fence = /^---[ \t]*\n/m.exec(body);
  const start = fence ? fence.index + fence[0].length : Math.max(0, body.indexOf('{'));
  const rest = body.slice(start);
  const end = /^---[ \t]*$/m.exec(rest)?.index ?? rest.lastIndexOf('}') + 1;
  return { json: rest.slice(0, end), line: body.slice(0, start).split('\n').length };
}

function parse(json: string): { value: unknown } | JsonFault {
  try {
    return { value: JSON.parse(json) as unknown };
  } catch (error) {
    const { message } = error as Error;
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? json.length);
    const line = json.slice(0, position).split('\n').length;
    return { fault: message.replace(/,? ?"[\s\S]*/, '').replace(/ in JSON.*| \(line.*/s, ''), line };
  }
}

/** Mends what a person meant but JSON does not allow: nothing where words would be lost or added by that. */
function mend(json: string): { value: unknown } | undefined {
  // A quote within a string that was escaped twice, which would end it.
  for (const text of new Set([json.replaceAll('\\\\"', '\\"'), json])) {
    try {
      const mended = jsonrepair(text);
      if (wordsOf(mended) === wordsOf(json)) return { value: JSON.parse(mended) };
    } catch {
      // What cannot be mended in one way may be in the other.
    }
  }
  return undefined;
}

/** All words of JSON, names and values alike, one after the other. */
function wordsOf(json: string): string {
  const text = json
    .replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\[a-z]/g, ' ');
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

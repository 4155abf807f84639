import type { Report } from '../anomalies.ts';

/** Why JSON could not be read: the reason and the 1-based line of the text. */
export interface JsonFault {
  fault: string;
  line: number;
}

/**
 * The JSON of an article: between two lines of hyphens, or from the first brace to the last. Control characters in
 * strings, commas before a closing bracket and keys without quotes are mended, nothing else.
 */
export function readJson(body: string, report: Report): { value: unknown } | JsonFault {
  const { json, line } = findJson(body);
  const first = parse(json);
  if ('value' in first) return first;
  const mended = parse(mend(json));
  if ('value' in mended) {
    report({ code: 'json-repaired', line: line + first.line - 1, what: first.fault });
    return mended;
  }
  return { fault: mended.fault, line: line + mended.line - 1 };
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

const BARE_KEY = /[A-Za-z_$][\w$]*(?=\s*:)/y;

/** Goes through the text once, since only outside strings is a comma a comma, and a word before a colon a key. */
function mend(json: string): string {
  let result = '';
  let inString = false;
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at] ?? '';
    if (inString) {
      if (sign === '\\') {
        result += sign + (json[at + 1] ?? '');
        at += 1;
      } else if (sign < ' ') {
        result += JSON.stringify(sign).slice(1, -1);
      } else {
        if (sign === '"') inString = false;
        result += sign;
      }
      continue;
    }
    BARE_KEY.lastIndex = at;
    const key =
      /[A-Za-z_$]/.test(sign) && !/[\w$]/.test(json[at - 1] ?? '') ? BARE_KEY.exec(json)?.[0] : undefined;
    if (key !== undefined) {
      result += `"${key}"`;
      at += key.length - 1;
      continue;
    }
    if (sign === '"') inString = true;
    if (sign === ',') {
      const next = nextSign(json, at + 1);
      if (next === '}' || next === ']' || next === ',') continue;
    }
    result += sign;
  }
  return result;
}

function nextSign(json: string, from: number): string {
  for (let at = from; at < json.length; at += 1) if (!/\s/.test(json[at] ?? '')) return json[at] ?? '';
  return '';
}

import { parse } from 'yaml';
import type { Report } from '../anomalies.ts';
import { recogniseName } from './names.ts';
import type { Attribute, ScannedHeader } from './scan.ts';

/** A header that someone wrote as YAML frontmatter, as its attributes; `undefined` where there is none. */
export function readYamlHeader(text: string, report: Report): ScannedHeader | undefined {
  const found = /^\s*---[ \t]*\n([\s\S]{1,16000}?)\n---[ \t]*(?:\n|$)/.exec(text);
  if (!found?.[1]) return undefined;
  let data: unknown;
  try {
    data = parse(found[1], { maxAliasCount: 0 });
  } catch {
    return undefined;
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  const attributes = Object.entries(data).map(([name, value]): Attribute => {
    const { key } = recogniseName(name);
    const words = Array.isArray(value) ? value.map(String).join(',') : String(value ?? '');
    return { name, ...(key ? { key } : {}), value: words, line: 2 };
  });
  if (!attributes.some(({ key }) => key)) return undefined;
  report({ code: 'header-yaml', line: 1, what: `${attributes.length} keys.` });
  const body = '\n'.repeat(found[0].split('\n').length - 1) + text.slice(found[0].length);
  return { attributes, body };
}

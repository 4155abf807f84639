import type { Report } from '../anomalies.ts';
import { lineAt } from '../source/read-text.ts';
import { recogniseName } from './names.ts';

/** Where a header starts. Offsets are into the whole text. */
export interface HeaderStart {
  /** Where the tag, or what stands for it, starts: what is before belongs to the body. */
  start: number;
  /** Where the attributes start. */
  attributes: number;
  form: 'tag' | 'no-tag';
}

/** How far into a file a header may start, in characters. */
const WITHIN = 2048;

/** Finds the first `<properties`, else a tag or lines that hold the same attributes. */
export function findHeader(text: string, report: Report): HeaderStart | undefined {
  const head = text.slice(0, WITHIN);
  const tag = /<properties(?=[\s/>]|$)/i.exec(head);
  if (tag) return { start: tag.index, attributes: tag.index + tag[0].length, form: 'tag' };

  const other = /<([A-Za-z]\w*)[ \t\n]+([A-Za-z.]+):?[ \t]*=/.exec(head);
  if (other?.[2] && recogniseName(other[2]).key && /title|topic|self|article|description/i.test(other[2])) {
    const what = `The header is in <${other[1]}>.`;
    report({ code: 'header-other-tag', line: lineAt(text, other.index), what });
    return { start: other.index, attributes: other.index + 1 + (other[1]?.length ?? 0), form: 'tag' };
  }

  const lines = [...head.matchAll(/^[ \t]*([A-Za-z.]+):?[ \t]*=[ \t]*["']/gm)];
  const known = lines.filter(([, name = '']) => recogniseName(name).key);
  const first = known[0];
  if (first && known.length >= 2) {
    report({
      code: 'header-no-tag',
      line: lineAt(text, first.index),
      what: 'There are attributes and no tag.',
    });
    return { start: first.index, attributes: first.index, form: 'no-tag' };
  }
  return undefined;
}

import type { Report } from '../anomalies.ts';
import { lineAt } from '../source/read-text.ts';
import type { Edit } from './edits.ts';
import { CODE, LINK } from './mask.ts';

const SPACED =
  /\](?<gap>[ \t]{1,4})\((?<address>[ \t]*(?:https?:\/\/|data-blade:|mailto:)[^\s()<>]{1,2000})[ \t]*\)/g;
const DOUBLED = /\](?<gap>)\(\((?<address>https?:\/\/[^\s()<>]{1,2000})\)\)?/g;

/** Joins the two parts of a link that stand apart, as in `[words] (https://…)`, and takes off a bracket too many. */
export function mendLinkSigns(text: string, mask: Uint8Array, report: Report, edits: Edit[]): void {
  for (const pattern of [SPACED, DOUBLED]) {
    for (const found of text.matchAll(pattern)) {
      const flags = mask[found.index] ?? 0;
      const words = wordsBefore(text, found.index);
      // GitHub makes a link of the bare address alone; the words before it are then no link yet.
      if (flags & (CODE | LINK) || words === undefined || /^[ x]?$/i.test(words)) continue;
      const address = found.groups?.['address']?.trim() ?? '';
      const what = `"${words.slice(0, 60)}" is a link.`;
      report({ code: 'link-broken-sign', line: lineAt(text, found.index), what, from: address, to: address });
      edits.push({ start: found.index, end: found.index + found[0].length, text: `](${address})` });
    }
  }
}

/** The words in the brackets that end here, on one line. */
function wordsBefore(text: string, end: number): string | undefined {
  const from = Math.max(0, end - 300);
  const before = text.slice(from, end);
  const open = before.lastIndexOf('[');
  if (open === -1) return undefined;
  const words = before.slice(open + 1);
  return words.includes('\n') || words.includes(']') ? undefined : words;
}

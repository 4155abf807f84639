import type { Report } from '../anomalies.ts';
import type { Edit } from './edits.ts';
import { CODE, HEADING, LINK, TABLE } from './mask.ts';

const BREAKS = /[ \t]*(?:<\/?br(?:[ \t][^<>\n]{0,80})?\/?>[ \t]*)+/gi;
const STARTS_BLOCK = /^\s*(?:[-*+] |\d{1,9}[.)] |#|>|```|\||:::|$)/;
const CALLOUT = /^([ \t]*)(?:>[ \t]*)?\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(.*)$/i;

/** What is mended line by line: headings without a space, sections of the help pane, callouts, `<br>`. */
export function convertLines(text: string, mask: Uint8Array, report: Report, edits: Edit[]): void {
  const lines = text.split('\n');
  let start = 0;
  lines.forEach((line, index) => {
    const flags = mask[start + line.length - line.trimStart().length] ?? 0;
    const at = {
      line,
      start,
      number: index + 1,
      previous: lines[index - 1] ?? '',
      next: lines[index + 1] ?? '',
    };
    if (!(flags & CODE)) {
      const edit = mendHeading(at, report) ?? mendSection(at, report) ?? mendCallout(at);
      if (edit) edits.push(edit);
      else convertBreaks(at, mask, report, edits);
    }
    start += line.length + 1;
  });
}

interface Line {
  line: string;
  start: number;
  number: number;
  previous: string;
  next: string;
}

function mendHeading({ line, start, number, previous }: Line, report: Report): Edit | undefined {
  const signs = /^ {0,3}(#{1,6})(\u00A0|(?=[^#\s]))/.exec(line);
  if (!signs?.[1]) return undefined;
  // One sign may as well start a line of a script that someone forgot to mark as code.
  const isHeading =
    signs[1].length > 1 || (previous.trim() === '' && /^ {0,3}#\u00A0?[A-Z][A-Za-z]/.test(line));
  if (!isHeading || /^ {0,3}#+[!@]/.test(line)) return undefined;
  report({ code: 'heading-space', line: number, what: `"${line.trim().slice(0, 60)}" is a heading.` });
  const after = start + (signs[0]?.length ?? 0);
  return { start: after - (signs[2]?.length ?? 0), end: after, text: ' ' };
}

function mendSection({ line, start, number }: Line, report: Report): Edit | undefined {
  const written = line.trim();
  if (!/^:{3,}[ \t]*section\b/i.test(written)) return undefined;
  const title = written
    .replace(/^:+[ \t]*section\b/i, '')
    .replace(/:+$/, '')
    .trim();
  report({ code: 'section', line: number, what: `Section "${title}".`, from: 'Section' });
  return { start, end: start + line.length, text: title === '' ? '' : `\n## ${title}\n` };
}

function mendCallout({ line, start }: Line): Edit | undefined {
  const callout = CALLOUT.exec(line);
  if (!callout) return undefined;
  const [, indent = '', name = '', words = ''] = callout;
  const isQuoted = line.trimStart().startsWith('>');
  if (isQuoted && words === '') return undefined;
  const text = `${indent}> [!${name}]${words === '' ? '' : `\n${indent}> ${words}`}`;
  return { start, end: start + line.length, text };
}

function convertBreaks(
  { line, start, number, previous, next }: Line,
  mask: Uint8Array,
  report: Report,
  edits: Edit[],
) {
  if (!/<\/?br\b/i.test(line)) return;
  let changed = 0;
  for (const run of line.matchAll(BREAKS)) {
    const offset = start + run.index;
    const flags = mask[offset + run[0].indexOf('<')] ?? 0;
    if (flags & CODE) continue;
    changed += 1;
    const count = run[0].match(/<\/?br\b/gi)?.length ?? 1;
    const before = line.slice(0, run.index).trim();
    const after = line.slice(run.index + run[0].length).trim();
    const lead = /^[ \t]*/.exec(run[0])?.[0] ?? '';
    let text = '<br>'.repeat(Math.min(count, 2));
    if (flags & HEADING) text = after === '' ? '' : ' ';
    else if (flags & (TABLE | LINK)) text = after === '' ? lead : `${lead}${text}`;
    else if (before === '' && after === '') {
      // On a line of its own it would start raw HTML: within a paragraph it goes to the end of the line before.
      const isWithin = previous.trim() !== '' && !STARTS_BLOCK.test(next) && (mask[start - 2] ?? 0) === 0;
      if (isWithin && !/<br>?\s*$/i.test(previous)) {
        edits.push({ start: start - 1, end: start + line.length, text: '<br>' });
        continue;
      }
      text = '';
    } else if (before === '' && previous.trim() === '') text = lead;
    else if (after === '' && STARTS_BLOCK.test(next)) text = '';
    else if (after === '') text = '<br>';
    edits.push({ start: offset, end: offset + run[0].length, text });
  }
  if (changed > 0) report({ code: 'line-break', line: number, what: `${changed} breaks.` });
}

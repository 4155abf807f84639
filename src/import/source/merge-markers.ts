import type { Report } from '../anomalies.ts';

const OURS = /^<{7}(?: .*)?$/;
const BASE = /^\|{7}(?: .*)?$/;
const THEIRS = /^={7}$/;
const END = /^>{7}(?: .*)?$/;

/**
 * Takes the markers of unfinished merges out of a text. Both sides are kept, since only a person can choose; each
 * marker leaves an empty line, so that lines keep their numbers. A line of seven equals signs underlines a heading
 * unless a merge is open.
 */
export function withoutMergeMarkers(text: string, report: Report): string {
  if (!/^(<{7}|>{7})/m.test(text)) return text;
  let open = false;
  return text
    .split('\n')
    .map((line, index) => {
      const isMarker = OURS.test(line) || END.test(line) || (open && (BASE.test(line) || THEIRS.test(line)));
      if (!isMarker) return line;
      if (OURS.test(line)) open = true;
      if (END.test(line)) open = false;
      report({ code: 'merge-marker', line: index + 1, what: `Removed "${line.slice(0, 60)}".`, from: line });
      return '';
    })
    .join('\n');
}

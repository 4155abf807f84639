/** A change to a text: what stands from `start` to before `end` becomes `text`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Makes all edits at once. Of two that overlap, the one that starts first is made, the longer of two at one place. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || b.end - a.end);
  const parts: string[] = [];
  let at = 0;
  for (const edit of sorted) {
    if (edit.start < at) continue;
    parts.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** As many line ends as a text holds, so that what follows keeps its line. */
export function lineEndsOf(text: string): string {
  return '\n'.repeat(text.split('\n').length - 1);
}

/** What the page that is opened from a result is to mark. It waits in the browser's storage until that page reads it. */
export interface MarksNote {
  /** Path of the page. */
  path: string;
  words: string[];
  /** When it was written, in milliseconds since 1970. */
  at: number;
}

export const MARKS_KEY = 'signpost-marks';
const FRESH_MS = 60_000;

/** The words a page is to mark: none when the note is for another page, older than a minute, or not one of ours. */
export function wordsFor(path: string, json: string, now: number): string[] {
  let note: unknown;
  try {
    note = JSON.parse(json);
  } catch {
    return [];
  }
  if (!isNote(note) || note.path !== path || now - note.at > FRESH_MS) return [];
  return note.words;
}

function isNote(value: unknown): value is MarksNote {
  if (typeof value !== 'object' || value === null) return false;
  if (!('path' in value && 'words' in value && 'at' in value)) return false;
  const { path, words, at } = value;
  return (
    typeof path === 'string' &&
    typeof at === 'number' &&
    Array.isArray(words) &&
    words.every((word) => typeof word === 'string')
  );
}

/** A pattern for whole words, whatever their case; longer ones first, so that `password reset` is one mark. */
export function wordPattern(words: readonly string[]): RegExp | undefined {
  const parts = [...new Set(words.map((word) => word.trim()).filter(Boolean))]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+'));
  if (parts.length === 0) return undefined;
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${parts.join('|')})(?![\\p{L}\\p{N}_])`, 'giu');
}

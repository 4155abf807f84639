import type { Report } from '../anomalies.ts';
import { lineAt } from '../source/read-text.ts';
import { type Edit, lineEndsOf } from './edits.ts';
import { CODE, DESTINATION } from './mask.ts';

interface Comment {
  start: number;
  end: number;
  inside: string;
}

const TOKEN = /^(\/?)\$([\w.-]{1,80})$/;
const PART = /^\/?[a-z]+(?:[A-Z][a-z]*)+$/;
const LONGEST_VALUE = 100;

/**
 * Comments are the marks of the portal: `<!--$startTime-->startTime<!--/$startTime-->` stands for a value, which
 * becomes its name in italics; `<!--issueDescription-->` and its like mark parts and go; what is left are remarks
 * that no reader ever saw.
 *
 * @returns the names of the values the portal would fill in.
 */
export function convertComments(text: string, mask: Uint8Array, report: Report, edits: Edit[]): string[] {
  const comments = findComments(text, mask, report, edits);
  const names = new Map<string, number>();
  const at = (offset: number) => lineAt(text, offset);
  for (let index = 0; index < comments.length; index += 1) {
    const comment = comments[index] as Comment;
    const token = TOKEN.exec(comment.inside);
    if (!token) {
      const raw = text.slice(comment.start, comment.end);
      if (PART.test(comment.inside)) {
        report({ code: 'part', line: at(comment.start), what: `Took off ${raw}.` });
      } else {
        const what = `Left out a comment of ${raw.length} characters.`;
        report({ code: 'comment', line: at(comment.start), what, from: raw });
      }
      edits.push({ start: comment.start, end: comment.end, text: lineEndsOf(raw) });
      continue;
    }
    const [, slash, name = ''] = token;
    const next = comments[index + 1];
    const value = next && text.slice(comment.end, next.start);
    const closes = next && TOKEN.exec(next.inside);
    if (slash === '' && next && value !== undefined && isClosing(closes, name) && isPlain(value)) {
      const line = at(comment.start);
      if (/=["']$/.test(text.slice(comment.start - 2, comment.start))) {
        const from = text.slice(comment.start, next.end);
        report({
          code: 'link-unresolved',
          line,
          what: `Its address is ${name}, which the portal fills in.`,
          from,
        });
        edits.push({ start: comment.start, end: next.end, text: '' });
        index += 1;
        continue;
      }
      names.set(name, names.get(name) ?? 0);
      const link = linkAround(text, comment.start, next.end);
      if (link) {
        const from = text.slice(comment.start, next.end);
        report({
          code: 'link-unresolved',
          line,
          what: `Its address is ${name}, which the portal fills in.`,
          from,
        });
        report({
          code: 'token',
          line,
          what: `${name} is filled in by the portal.`,
          to: value.trim() || name,
        });
        edits.push({ start: link.open, end: link.open + 1, text: '' });
        edits.push({
          start: comment.start - 2,
          end: next.end + 1,
          text: ` (${standIn(name, value, 0, [])})`,
        });
        index += 1;
        continue;
      }
      edits.push({
        start: comment.start,
        end: next.end,
        text: standIn(name, value, mask[comment.start] ?? 0, [text[comment.start - 1], text[next.end]]),
      });
      const isCode = ((mask[comment.start] ?? 0) & (CODE | DESTINATION)) !== 0;
      // In code the marks themselves could be seen.
      const added = {
        ...(value.trim() === '' ? { to: name } : {}),
        ...(isCode ? { from: `${comment.inside} ${next.inside}` } : {}),
      };
      report({
        code: 'token',
        line: at(comment.start),
        what: `${name} is filled in by the portal.`,
        ...added,
      });
      index += 1;
      continue;
    }
    names.set(name, (names.get(name) ?? 0) + (slash === '' ? 1 : -1));
    edits.push({ start: comment.start, end: comment.end, text: '' });
  }
  for (const [name, open] of names) {
    if (open !== 0) {
      const what = `${name} is ${open > 0 ? 'opened' : 'closed'} ${Math.abs(open)} times too often.`;
      report({ code: 'token-unbalanced', line: 1, what });
    }
  }
  return [...names.keys()];
}

/** The bracket that opens a link whose whole address is a value. */
function linkAround(text: string, start: number, end: number): { open: number } | undefined {
  if (text.slice(start - 2, start) !== '](' || text[end] !== ')') return undefined;
  const from = Math.max(0, start - 300);
  const before = text.slice(from, start - 2);
  const open = before.lastIndexOf('[');
  const isOne = open !== -1 && !/[\]\n]/.test(before.slice(open)) && before[open - 1] !== '!';
  return isOne ? { open: from + open } : undefined;
}

function isClosing(token: RegExpExecArray | null | undefined, name: string): boolean {
  return token?.[1] === '/' && token[2]?.toLowerCase() === name.toLowerCase();
}

const isPlain = (value: string) => value.length <= LONGEST_VALUE && /^[^<>\n`]*$/.test(value);

/** In code and in addresses the bare name, elsewhere a name that can be told from its sentence. */
function standIn(
  name: string,
  value: string,
  flags: number,
  [previous = '', following = '']: readonly (string | undefined)[],
): string {
  const words = value.trim();
  if (flags & (CODE | DESTINATION)) return words || name;
  const [, before = '', after = ''] = /^(\s*)[^\s](?:.*[^\s])?(\s*)$/.exec(value) ?? [];
  const bare = words.replace(/^\[([^[\]]*)\]$/, '$1').trim() || words || name;
  // Brackets part a value from a word that it touches; without them a space has to.
  const apart = (beside: string) => (bare !== words && /[\p{L}\p{N}]/u.test(beside) ? ' ' : '');
  return `${before || apart(previous)}<var>${bare}</var>${after || apart(following)}`;
}

/** Every comment outside code, and in code those that stand for values. An unclosed one loses only its opening. */
function findComments(text: string, mask: Uint8Array, report: Report, edits: Edit[]): Comment[] {
  const comments: Comment[] = [];
  let at = text.indexOf('<!--');
  while (at !== -1) {
    const end = text.indexOf('-->', at + 4);
    const inCode = ((mask[at] ?? 0) & CODE) !== 0;
    if (end === -1) {
      if (!inCode) {
        report({
          code: 'comment-unclosed',
          line: lineAt(text, at),
          what: 'A comment does not end.',
          to: text.slice(at + 4),
        });
        edits.push({ start: at, end: at + 4, text: '' });
      }
      at = text.indexOf('<!--', at + 4);
      continue;
    }
    const inside = text.slice(at + 4, end).trim();
    if (!inCode || TOKEN.test(inside)) comments.push({ start: at, end: end + 3, inside });
    at = text.indexOf('<!--', inCode && !TOKEN.test(inside) ? at + 4 : end + 3);
  }
  return comments;
}

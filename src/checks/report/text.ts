import { type Finding, sortFindings } from '../finding.ts';
import { type Level, rules } from '../rules.ts';

/** The text of a file's line, 1-based, or `undefined` when it cannot be shown. */
export type LineReader = (file: string, line: number) => string | undefined;

const colors: Readonly<Record<Level | 'quiet', string>> = {
  error: '\u001B[31m',
  warning: '\u001B[33m',
  suggestion: '\u001B[36m',
  quiet: '\u001B[2m',
};
const RESET = '\u001B[0m';

/**
 * Findings as a compiler would report them: where, how bad, which rule; the line with the part underlined; what was
 * found and expected; how to mend it. Last the counts.
 */
export function textReport(
  findings: readonly Finding[],
  lineOf: LineReader,
  { color = false, known = 0 }: { color?: boolean; known?: number } = {},
): string {
  const paint = (style: keyof typeof colors, text: string) =>
    color ? `${colors[style]}${text}${RESET}` : text;
  const blocks = sortFindings(findings).map((finding) => {
    const { file, line, column, endColumn, rule, message } = finding;
    const { level, fix } = rules[rule];
    const source = lineOf(file, line);
    const number = String(line);
    const margin = ' '.repeat(number.length);
    const shown = source?.replaceAll('\t', ' ');
    const width = Math.max(1, Math.min(endColumn, (shown?.length ?? 0) + 1) - column);
    return [
      `${file}:${line}:${column}  ${paint(level, level)}  ${rule}`,
      ...(shown === undefined
        ? []
        : [
            paint('quiet', `${number} | `) + shown,
            paint('quiet', `${margin} | `) + ' '.repeat(column - 1) + paint(level, '^'.repeat(width)),
          ]),
      `  ${message}`,
      `  ${paint('quiet', 'fix:')} ${fix}`,
    ].join('\n');
  });
  return [...blocks, summary(findings, known)].join('\n\n');
}

/** How many findings of each level, in how many files: `2 errors, 1 warning in 3 files.` */
export function summary(findings: readonly Finding[], known = 0): string {
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
  const levels: Level[] = ['error', 'warning', 'suggestion'];
  const counts = levels
    .map((level) => [level, findings.filter(({ rule }) => rules[rule].level === level).length] as const)
    .filter(([, number]) => number > 0)
    .map(([level, number]) => count(number, level));
  const files = new Set(findings.map(({ file }) => file)).size;
  const found = counts.length > 0 ? `${counts.join(', ')} in ${count(files, 'file')}.` : 'No problem.';
  return known > 0
    ? `${found} ${count(known, 'known finding')} of the baseline ${known === 1 ? 'is' : 'are'} not shown.`
    : found;
}

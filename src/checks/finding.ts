import { type RuleCode, rules } from './rules.ts';

/** One thing that is wrong, at one place, in words its author can act on. */
export interface Finding {
  rule: RuleCode;
  /** Path relative to the project, with forward slashes. */
  file: string;
  /** 1-based line of the key or text that is wrong; 1 when something is missing from the whole file. */
  line: number;
  /** 1-based column at which it starts, and the one after it ends; both in UTF-16 units, as editors count. */
  column: number;
  endColumn: number;
  /** What was found, what was expected, and the nearest valid value. */
  message: string;
}

/** The finding as one line: `content/articles/a.mdx:7:7 error value-invalid  kind: "faqs" is not a kind. …` */
export function formatFinding({ file, line, column, rule, message }: Finding): string {
  return `${file}:${line}:${column} ${rules[rule].level} ${rule}  ${message}`;
}

/** Findings in reading order: by file, then place, then rule. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...findings].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  );
}

/** Whether any finding fails the run. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ rule }) => rules[rule].level === 'error');
}

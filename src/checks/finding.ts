/** One thing that is wrong, at one place, in words its author can act on. */
export interface Finding {
  /** Path relative to the project, with forward slashes. */
  file: string;
  /** 1-based line of the key or text that is wrong; 1 when something is missing from the whole file. */
  line: number;
  /** The frontmatter key, table column or part that is wrong. */
  key: string;
  /** What was found, what was expected, and the nearest valid value. */
  message: string;
}

/** The finding as one line of a report: `content/articles/a.mdx:7  kind: "faqs" is not a kind. Did you mean "faq"?` */
export function formatFinding({ file, line, key, message }: Finding): string {
  return `${file}:${line}  ${key}: ${message}`;
}

/** Findings in reading order: by file, then line, then key. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...findings].sort(
    (a, b) =>
      compare(a.file, b.file) || a.line - b.line || compare(a.key, b.key) || compare(a.message, b.message),
  );
}

/** The report that ends a failed run: every finding, then how many there were. */
export function formatReport(findings: readonly Finding[]): string {
  const files = new Set(findings.map((finding) => finding.file)).size;
  const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
  return [
    ...sortFindings(findings).map(formatFinding),
    '',
    `${count(findings.length, 'problem')} in ${count(files, 'file')}.`,
  ].join('\n');
}

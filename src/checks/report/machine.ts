import { type Finding, sortFindings } from '../finding.ts';
import { type Level, type RuleCode, rules } from '../rules.ts';

/** Findings as a JSON array: each with its level and how to mend it. */
export function jsonReport(findings: readonly Finding[]): string {
  const rows = sortFindings(findings).map((finding) => ({
    ...finding,
    level: rules[finding.rule].level,
    fix: rules[finding.rule].fix,
  }));
  return JSON.stringify(rows, null, 2);
}

const commands: Readonly<Record<Level, string>> = {
  error: 'error',
  warning: 'warning',
  suggestion: 'notice',
};

/** Findings as GitHub's workflow commands, which it shows beside the lines of a pull request. */
export function githubReport(findings: readonly Finding[]): string {
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return sortFindings(findings)
    .map(({ rule, file, line, column, endColumn, message }) => {
      const { level, fix } = rules[rule];
      const where = `file=${property(file)},line=${line},col=${column},endColumn=${endColumn},title=${property(rule)}`;
      return `::${commands[level]} ${where}::${data(`${message}\n${fix}`)}`;
    })
    .join('\n');
}

const sarifLevels: Readonly<Record<Level, string>> = {
  error: 'error',
  warning: 'warning',
  suggestion: 'note',
};

/** Findings as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), for code scanning. */
export function sarifReport(findings: readonly Finding[]): string {
  const codes = Object.keys(rules) as RuleCode[];
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'signpost-check',
            rules: codes.map((id) => ({
              id,
              shortDescription: { text: rules[id].proves },
              help: { text: rules[id].fix },
              defaultConfiguration: { level: sarifLevels[rules[id].level] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: sortFindings(findings).map(({ rule, file, line, column, endColumn, message }) => ({
          ruleId: rule,
          ruleIndex: codes.indexOf(rule),
          level: sarifLevels[rules[rule].level],
          message: { text: message },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: encodeURI(file) },
                region: { startLine: line, startColumn: column, endColumn },
              },
            },
          ],
        })),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { baselineFile, readBaseline, withoutBaseline, writeBaseline } from '../checks/baseline.ts';
import { changedFiles } from '../checks/changed-files.ts';
import { checkContent } from '../checks/check-content.ts';
import { checkBuiltSite } from '../checks/check-site.ts';
import { collectLinks } from '../checks/collect-links.ts';
import { checkExternalLinks } from '../checks/external/check-external-links.ts';
import { progressLines } from '../checks/external/progress.ts';
import { formatSummary } from '../checks/external/summary.ts';
import { hasErrors } from '../checks/finding.ts';
import type { Content } from '../checks/read-content.ts';
import { githubReport, jsonReport, sarifReport } from '../checks/report/machine.ts';
import { textReport } from '../checks/report/text.ts';
import { contentFolder } from '../content-folder.ts';

const USAGE = `npm run check -- [options]

  --site <folder>          also prove the links of a built site
  --external               also ask every page outside the site that is linked
  --changed <revision>     only what differs from a git revision
  --baseline <file>        known findings, which do not count (default: check-baseline.json of the content folder)
  --write-baseline         make what is found now the known findings
  --format <form>          text, json, github or sarif (default: text)
  --quiet                  errors only`;

const formats = { json: jsonReport, github: githubReport, sarif: sarifReport } as const;

/** `npm run check`: proves the content, and the built site when one is named. Exit status 1 when there is an error. */
async function main() {
  const { values } = parseArgs({
    options: {
      site: { type: 'string' },
      external: { type: 'boolean', default: false },
      changed: { type: 'string' },
      baseline: { type: 'string', default: baselineFile(contentFolder()) },
      'write-baseline': { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
      quiet: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const { findings, content } = await checkContent(contentFolder());
  if (values.site !== undefined) {
    if (!existsSync(values.site))
      throw new Error(`There is no built site in ${values.site}. Run npm run build first.`);
    await checkBuiltSite(resolve(values.site), content, findings);
  }
  if (values.external) findings.push(...(await askOutside(content)));
  if (values['write-baseline']) {
    await writeBaseline(values.baseline, findings);
    console.log(`${findings.length} findings are known from now on, in ${values.baseline}.`);
    return;
  }
  const changed = values.changed === undefined ? undefined : changedFiles(values.changed);
  const asked = changed ? findings.filter(({ file }) => changed.has(file)) : findings;
  const { fresh, known } = withoutBaseline(asked, await readBaseline(values.baseline));
  const shown = values.quiet ? fresh.filter((finding) => hasErrors([finding])) : fresh;
  if (values.format === 'text') {
    console.log(textReport(shown, lineReader(), { color: process.stdout.isTTY, known }));
  } else {
    const report = formats[values.format as keyof typeof formats];
    if (!report) throw new Error(`"${values.format}" is not a format. Expected text, json, github or sarif.`);
    console.log(report(shown));
  }
  if (hasErrors(fresh)) process.exitCode = 1;
}

/** Asks the pages that are linked outside the site. Ctrl+C ends it; the next run goes on from there. */
async function askOutside(content: Content) {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  return checkExternalLinks(collectLinks(content), {
    signal: stop.signal,
    onProgress: progressLines((line) => console.error(line)),
    onSummary: (made) => console.error(formatSummary(made)),
  });
}

/** Reads lines of files that findings name; a page of the built site has none worth showing. */
function lineReader() {
  const files = new Map<string, string[] | undefined>();
  return (file: string, line: number) => {
    if (!files.has(file))
      files.set(
        file,
        existsSync(file) && /\.(mdx?|ya?ml)$/.test(file)
          ? readFileSync(file, 'utf8').split(/\r?\n/)
          : undefined,
      );
    return files.get(file)?.[line - 1];
  };
}

await main().catch((error: Error) => {
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
});

import { existsSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { baselineFile, baselineOf, readBaseline, saveBaseline, withoutBaseline } from '../checks/baseline.ts';
import { checkContent } from '../checks/check-content.ts';
import { progressLines } from '../checks/external/progress.ts';
import { hasErrors } from '../checks/finding.ts';
import { contentFolder } from '../content-folder.ts';
import { checkFidelity } from '../import/fidelity/check-fidelity.ts';
import { sayFidelity } from '../import/fidelity/say-fidelity.ts';
import { type LaneKey, laneOfName, lanes } from '../import/lanes.ts';
import { type ImportReport, sayReport } from '../import/report.ts';
import { Interrupted, runImport } from '../import/run-import.ts';
import { nearest } from '../schemas/nearest.ts';

const USAGE = `npm run import -- <folder> [options]

  --out <folder>       the content folder to write into (default: SIGNPOST_CONTENT, else content)
  --lanes <a,b>        only these self-help types
  --publish <a,b>      publish these types, which are held by default: servicehealthinsights, TSG_Content, …
  --reviewed <date>    the day the articles count as reviewed on (default: the day of the source)
  --restore            write again what was removed by hand
  --dry-run            say what would be done, and write nothing
  --report <file>      write every file and every anomaly as JSON
  --verify             compare the words, links, headings and code of every source with what was written, and write nothing
  --site <folder>      with --verify, compare with the pages of a built site too

Exit status: 0 done; 1 files were rejected, or words were lost; 2 nothing could be done; 130 ended by Ctrl+C.`;

/** `npm run import`: moves a folder of the portal's articles into a content folder. */
async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      lanes: { type: 'string' },
      publish: { type: 'string' },
      reviewed: { type: 'string' },
      restore: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      report: { type: 'string' },
      verify: { type: 'boolean', default: false },
      site: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new Error('Expected one folder to import from.');
  const from = resolve(folder);
  if (!existsSync(from) || !statSync(from).isDirectory()) throw new Error(`There is no folder ${folder}.`);
  if (values.reviewed !== undefined && Number.isNaN(Date.parse(values.reviewed))) {
    throw new Error(`"${values.reviewed}" is not a date. Expected YYYY-MM-DD.`);
  }
  const to = values.out === undefined ? contentFolder() : resolve(values.out);
  const only = values.lanes === undefined ? undefined : readLanes(values.lanes);
  const publish = values.publish === undefined ? undefined : readLanes(values.publish);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const common = {
    from,
    to,
    ...(only ? { only } : {}),
    ...(publish ? { publish } : {}),
    ...(values.reviewed ? { reviewed: values.reviewed } : {}),
    onProgress: progressLines((line) => console.error(line)),
    signal: stop.signal,
  };
  if (values.verify) {
    const fidelity = await checkFidelity({
      ...common,
      ...(values.site ? { site: resolve(values.site) } : {}),
    });
    if (values.report !== undefined) await writeFile(values.report, `${JSON.stringify(fidelity, null, 1)}\n`);
    console.log(sayFidelity(fidelity));
    if (fidelity.unexplained > 0) process.exitCode = 1;
    return;
  }
  const report = await runImport({ ...common, dryRun: values['dry-run'], restore: values.restore });
  if (values.report !== undefined) await writeFile(values.report, `${JSON.stringify(report, null, 1)}\n`);
  console.log(`${values['dry-run'] ? 'Nothing was written.\n' : ''}${sayReport(report)}`);
  if (!values['dry-run']) await keepKnown(to, report);
  if (report.outcomes.rejected > 0) process.exitCode = 1;
}

/**
 * The errors that the source brought are known from its import on, so that a build is held to new ones only. What a
 * person wrote or edited is held to every rule.
 */
async function keepKnown(folder: string, { sources }: ImportReport) {
  process.env['SIGNPOST_CONTENT'] = folder;
  const asImported = new Set(
    sources.flatMap(({ content, written }) =>
      content && (written === 'created' || written === 'updated' || written === 'unchanged')
        ? [resolve(folder, content)]
        : [],
    ),
  );
  const { findings } = await checkContent(folder);
  const errors = findings.filter((finding) => hasErrors([finding]) && asImported.has(resolve(finding.file)));
  const before = await readBaseline(baselineFile(folder));
  if (withoutBaseline(errors, before).fresh.length === 0) return;
  await saveBaseline(baselineFile(folder), { ...before, ...baselineOf(errors) });
  const [number, are] = errors.length === 1 ? ['1 error', 'is'] : [`${errors.length} errors`, 'are'];
  console.log(`${number} of the source ${are} known from now on, in ${baselineFile(folder)}.`);
}

function readLanes(list: string): Set<LaneKey> {
  const names = Object.values(lanes).map(({ name }) => name);
  return new Set(
    list.split(',').map((written) => {
      const lane = laneOfName(written);
      if (lane) return lane;
      const meant = nearest(written, names);
      const expected = meant ? ` Did you mean "${meant}"?` : ` Expected: ${names.join(', ')}.`;
      throw new Error(`"${written}" is not a self-help type.${expected}`);
    }),
  );
}

await main().catch((error: Error) => {
  if (error instanceof Interrupted) {
    console.error(error.message);
    process.exitCode = 130;
    return;
  }
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
});

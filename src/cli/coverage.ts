import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type CellState,
  cellStates,
  coverageChanges,
  coverageOf,
  type TopicCoverage,
} from '../catalog/coverage.ts';
import { catalogFromContent } from '../catalog/from-content.ts';
import { readContent } from '../checks/read-content.ts';
import { contentFolder } from '../content-folder.ts';

/**
 * `npm run coverage`: how many cells of topics and clouds are covered. With `--since <revision>`, what the work since a
 * git revision does to them, a line each.
 */
async function main() {
  const { values } = parseArgs({
    options: { since: { type: 'string' }, format: { type: 'string', default: 'text' } },
  });
  const now = await coverageIn(contentFolder());
  if (values.since !== undefined) {
    const changes = coverageChanges(await coverageAt(values.since), now);
    const text = changes.length > 0 ? changes.join('\n') : `Nothing has changed since ${values.since}.`;
    console.log(values.format === 'json' ? JSON.stringify(changes, null, 2) : text);
  } else {
    console.log(values.format === 'json' ? JSON.stringify(now, null, 2) : summaryOf(now));
  }
}

async function coverageIn(folder: string): Promise<TopicCoverage[]> {
  return coverageOf(catalogFromContent(await readContent(folder, [])));
}

/** The coverage of the content folder as it was at a revision, read from git without touching the work tree. */
async function coverageAt(revision: string): Promise<TopicCoverage[]> {
  const folder = mkdtempSync(join(tmpdir(), 'signpost-since-'));
  try {
    const path = relative(process.cwd(), contentFolder());
    const archive = gitArchive(revision, path);
    execFileSync('tar', ['-x', '-C', folder], { input: archive, stdio: ['pipe', 'ignore', 'inherit'] });
    return await coverageIn(join(folder, path));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function gitArchive(revision: string, path: string): Buffer {
  try {
    return execFileSync('git', ['archive', '--format=tar', revision, '--', path], {
      maxBuffer: 1 << 30,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    const words = String((error as { stderr?: Buffer }).stderr ?? error).trim();
    throw new Error(`git has no ${path} at "${revision}": ${words}`);
  }
}

function summaryOf(topics: readonly TopicCoverage[]): string {
  const cells = topics.flatMap((topic) => topic.cells);
  const rows = (Object.keys(cellStates) as CellState[]).map((state) => {
    const number = cells.filter((cell) => cell.state === state).length;
    return `${String(number).padStart(7)}  ${state}: ${cellStates[state]}`;
  });
  return [`${topics.length} topics, ${cells.length} cells of topic, cloud and lane:`, ...rows].join('\n');
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 2;
});

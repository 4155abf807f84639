import { spawnSync } from 'node:child_process';
import { sizeOfSite } from '../../src/build/site-files.ts';
import { progress } from '../search/progress.ts';
import { type Cost, measureRun } from './measure-run.ts';
import type { Job, Tool, ToolName } from './tools.ts';

/** What a tool needed for a number of articles, and what it made of them. */
export interface ColdResult {
  tool: ToolName;
  title: string;
  /** With nothing kept from before. */
  cold: Cost;
  /** What was built, the search index included. */
  files: number;
  bytes: number;
  /** Of those files, the pages. */
  pages: number;
}

/** The same, and what it needed when it had built them before. */
export interface ToolResult extends ColdResult {
  /** Again, with nothing changed. */
  warm: Cost;
  /** Again, after one article was edited. */
  edited: Cost;
}

/** Builds a site in a folder that did not exist before. */
export async function measureCold(tool: Tool, job: Job): Promise<ColdResult> {
  const title = await tool.title();
  const told = progress(`${title}: ${job.articles.length} articles`);
  await tool.prepare(job);
  told.tell('cold …');
  const cold = await measureSettled(tool, job);
  told.done(`cold ${inSeconds(cold)}`);
  return { tool: tool.name, title, cold, ...sizeOfSite(tool.out(job)) };
}

/** Builds it twice more: as it is, and with one article edited. */
export async function measureAgain(tool: Tool, job: Job, before: ColdResult): Promise<ToolResult> {
  const told = progress(`${before.title}: ${job.articles.length} articles again`);
  told.tell('warm …');
  const warm = await measureSettled(tool, job);
  const [first] = job.articles;
  if (first) await tool.edit(job, first);
  told.tell(`warm ${inSeconds(warm)}, after an edit …`);
  const edited = await measureSettled(tool, job);
  told.done(`warm ${inSeconds(warm)}, after an edit ${inSeconds(edited)}`);
  return { ...before, warm, edited };
}

/** Measures a build once the disk has what was written before it, which no tool is to wait for but its own. */
async function measureSettled(tool: Tool, job: Job): Promise<Cost> {
  spawnSync('sync');
  return measureRun(tool.build(job));
}

const inSeconds = ({ wall }: Cost) => `${wall.toFixed(1)} s`;

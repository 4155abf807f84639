import { sizeOfSite } from '../../src/build/site-files.ts';
import { progress } from '../search/progress.ts';
import { type Cost, measureRun } from './measure-run.ts';
import type { Job, Tool, ToolName } from './tools.ts';

/** What a tool needed for a number of articles. */
export interface ToolResult {
  tool: ToolName;
  title: string;
  /** With nothing kept from before. */
  cold: Cost;
  /** Again, with nothing changed. */
  warm: Cost;
  /** Again, after one article was edited. */
  edited: Cost;
  /** What was built, the search index included. */
  files: number;
  bytes: number;
  /** Of those files, the pages. */
  pages: number;
}

/** Builds a site three times: cold, warm, and after an edit. */
export async function measureTool(tool: Tool, job: Job): Promise<ToolResult> {
  const title = await tool.title();
  const told = progress(`${title}: ${job.articles.length} articles`);
  const parts: string[] = [];
  const measure = async (what: string): Promise<Cost> => {
    told.tell(`${[...parts, what].join(', ')} …`);
    const cost = await measureRun(tool.build(job));
    parts.push(`${what} ${cost.wall.toFixed(1)} s`);
    return cost;
  };
  await tool.prepare(job);
  await tool.clear(job);
  const cold = await measure('cold');
  const { files, bytes, pages } = sizeOfSite(tool.out(job));
  const warm = await measure('warm');
  const [first] = job.articles;
  if (first) await tool.edit(job, first);
  const edited = await measure('after an edit');
  told.done(parts.join(', '));
  return { tool: tool.name, title, cold, warm, edited, files, bytes, pages };
}

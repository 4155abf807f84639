import { parseArgs } from 'node:util';
import { didYouMean } from '../../src/schemas/nearest.ts';
import { type ToolName, toolNames } from './tools.ts';

const USAGE = `npm run bench build -- --corpus <folder> [options]

  --corpus <folder>   the portal's articles, or a content folder that npm run import made of them
  --sizes <list>      how many articles, with commas between (default: 1000,4000,all)
  --only <list>       some of ${toolNames.join(', ')} (default: all)
  --no-search         leave the first search out
  --json <file>       also write every figure into a file`;

/** How many articles are built; all that there are when it is absent. */
export type Size = number | undefined;

export interface Options {
  corpus: string;
  sizes: readonly Size[];
  only: readonly ToolName[];
  search: boolean;
  json: string | undefined;
}

/** @throws with the usage, when something is missing or is none of what there is */
export function readOptions(args: readonly string[]): Options {
  const { values } = parse(args);
  if (!values.corpus) throw new Error(`--corpus is missing.\n\n${USAGE}`);
  return {
    corpus: values.corpus,
    sizes: list(values.sizes).map(sizeOf),
    only: values.only === undefined ? toolNames : list(values.only).map(toolOf),
    search: !values['no-search'],
    json: values.json,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        corpus: { type: 'string' },
        sizes: { type: 'string', default: '1000,4000,all' },
        only: { type: 'string' },
        'no-search': { type: 'boolean', default: false },
        json: { type: 'string' },
      },
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

function list(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
}

function sizeOf(text: string): Size {
  if (text === 'all') return undefined;
  const size = Number(text);
  if (Number.isInteger(size) && size > 0) return size;
  throw new Error(`--sizes: "${text}" is not a number of articles. Expected one such as 1000, or all.`);
}

function toolOf(text: string): ToolName {
  const tool = toolNames.find((name) => name === text);
  if (tool) return tool;
  throw new Error(
    `--only: "${text}" is not a tool. Expected ${toolNames.join(', ')}.${didYouMean(text, toolNames)}`,
  );
}

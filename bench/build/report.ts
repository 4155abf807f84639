import { table } from '../table.ts';
import type { SearchResult } from './first-search.ts';
import type { Cost } from './measure-run.ts';
import type { ToolResult } from './measure-tool.ts';
import type { ToolName } from './tools.ts';

/** What was measured for one number of articles. */
export interface SizeResult {
  articles: number;
  /** Whether that is the whole corpus. */
  whole: boolean;
  tools: ToolResult[];
  search: SearchResult[];
}

const MEGABYTE = 1_000_000;

/** A bound that is set to a build, whether it holds, and the figures that show it. */
export interface Verdict {
  holds: boolean;
  says: string;
}

/** The figures of one size, and Signpost's as parts of the others'. */
export function reportOf({ articles, tools, search }: SizeResult): string {
  const head = [
    '',
    'wall s',
    'processor s',
    'memory MB',
    'files',
    'MB',
    'warm s',
    'proc.',
    'edited s',
    'proc.',
  ];
  const rows = tools.map(({ title, cold, warm, edited, files, bytes }) => [
    title,
    ...[seconds(cold.wall), seconds(cold.processor), whole(cold.memory / MEGABYTE)],
    ...[whole(files), whole(bytes / MEGABYTE)],
    ...[seconds(warm.wall), seconds(warm.processor), seconds(edited.wall), seconds(edited.processor)],
  ]);
  const parts = [`${whole(articles)} articles, cold and then again`, table(head, rows)];
  const ours = tools.find(({ tool }) => tool === 'signpost');
  const others = tools.filter(({ tool }) => tool !== 'signpost');
  if (ours && others.length > 0) {
    parts.push(
      table(
        [
          'Signpost as a part of',
          'wall',
          'processor',
          'memory',
          'files',
          'bytes',
          'warm wall',
          'edited wall',
        ],
        others.map((other) => [
          other.title,
          ...[ratio(ours.cold.wall, other.cold.wall), ratio(ours.cold.processor, other.cold.processor)],
          ...[ratio(ours.cold.memory, other.cold.memory), ratio(ours.files, other.files)],
          ratio(ours.bytes, other.bytes),
          ...[ratio(ours.warm.wall, other.warm.wall), ratio(ours.edited.wall, other.edited.wall)],
        ]),
      ),
    );
  }
  if (search.length > 0) {
    parts.push(
      table(
        [`first search, cold (${search[0]?.queries ?? 0})`, 'KB brotli', 'most', 'ms', 'most'],
        search.map(({ title, bytes, milliseconds }) => [
          title,
          ...[kilobytes(bytes.median), kilobytes(bytes.worst)],
          ...[whole(milliseconds.median), whole(milliseconds.worst)],
        ]),
      ),
    );
  }
  return parts.join('\n\n');
}

const MOST_MEMORY = 2_500_000_000;
const MOST_FILES = 15_000;
const MOST_SEARCH_BYTES = 200 * 1024;

/** What must hold for a whole corpus; only what was measured is judged. */
export function verdictsOf({ tools, search, whole }: SizeResult): Verdict[] {
  const of = (name: ToolName) => tools.find(({ tool }) => tool === name);
  const ours = of('signpost');
  if (!ours || !whole) return [];
  const verdicts: Verdict[] = [
    atMost('peak memory in GB', ours.cold.memory / 1e9, MOST_MEMORY / 1e9),
    atMost('files', ours.files, MOST_FILES),
    atMost('wall time after one edited article, of cold', ours.edited.wall / ours.cold.wall, 0.6),
  ];
  const against = (name: ToolName, what: string, part: keyof Cost, most: number) => {
    const other = of(name);
    if (other)
      verdicts.push(atMost(`${what}, of ${other.title}'s`, ours.cold[part] / other.cold[part], most));
  };
  against('starlight', 'wall time', 'wall', 0.6);
  against('starlight', 'processor time', 'processor', 0.6);
  against('astro', 'wall time', 'wall', 1);
  const [own, starlight] = [findSearch(search, 'signpost'), findSearch(search, 'starlight')];
  if (own) verdicts.push(atMost('first search, KB', own.bytes.worst / 1024, MOST_SEARCH_BYTES / 1024));
  if (own && starlight) {
    const ratioOfTimes = own.milliseconds.median / starlight.milliseconds.median;
    verdicts.push(atMost("time to the first result, of Starlight's", ratioOfTimes, 1));
  }
  return verdicts;
}

function findSearch(search: readonly SearchResult[], name: ToolName): SearchResult | undefined {
  return search.find(({ tool }) => tool === name);
}

function atMost(what: string, value: number, most: number): Verdict {
  const shown = (number: number) => number.toLocaleString('en-US', { maximumFractionDigits: 2 });
  return { holds: value <= most, says: `${what}: ${shown(value)}; at most ${shown(most)} is asked` };
}

const seconds = (value: number) => value.toFixed(1);
const ratio = (ours: number, theirs: number) => (ours / theirs).toFixed(2);
const whole = (value: number) => Math.round(value).toLocaleString('en-US');
const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1);

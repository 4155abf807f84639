import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A process that runs: its parent, the memory it holds in bytes, and the seconds of processor it has used. */
export interface RunningProcess {
  pid: number;
  parent: number;
  memory: number;
  seconds: number;
}

const PAGE = 4096;
/** Linux counts processor time in hundredths of a second, whatever its own clock. See getconf CLK_TCK. */
const TICKS = 100;

/** All processes: from `/proc`, which costs next to nothing to read; else from `ps`. */
export async function allProcesses(): Promise<RunningProcess[]> {
  return existsSync('/proc/self/stat') ? fromProc() : fromPs();
}

/** A process and everything that it started, directly or not. */
export function treeOf(root: number, all: readonly RunningProcess[]): RunningProcess[] {
  const children = Map.groupBy(all, ({ parent }) => parent);
  const tree = all.filter(({ pid }) => pid === root);
  for (const { pid } of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}

async function fromProc(): Promise<RunningProcess[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
      return stat === undefined ? [] : [readStat(stat)];
    }),
  );
  return found.flat();
}

/** A line of `/proc/<pid>/stat`; the name of the program, in parentheses, may itself hold spaces and parentheses. */
export function readStat(stat: string): RunningProcess {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const field = (number: number) => Number(fields[number - 3]);
  return {
    pid: Number.parseInt(stat, 10),
    parent: field(4),
    memory: field(24) * PAGE,
    seconds: (field(14) + field(15)) / TICKS,
  };
}

async function fromPs(): Promise<RunningProcess[]> {
  const { stdout } = await run('ps', ['-axo', 'pid=,ppid=,rss=,time='], { maxBuffer: 1 << 24 });
  return stdout
    .trim()
    .split('\n')
    .map((line) => {
      const [pid, parent, kilobytes, time = ''] = line.trim().split(/\s+/);
      const seconds = time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
      return { pid: Number(pid), parent: Number(parent), memory: Number(kilobytes) * 1024, seconds };
    });
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { allProcesses, treeOf } from './process-tree.ts';

/** What a run cost. */
export interface Cost {
  /** Seconds from its start to its end. */
  wall: number;
  /** Seconds of processor, user and system, of itself and everything that it started. */
  processor: number;
  /** The most memory in bytes that all of them held at one moment; what they share counts for each. */
  memory: number;
}

export interface Command {
  args: readonly [string, ...string[]];
  cwd: string;
  env?: Readonly<Record<string, string>>;
}

const LOOK_MS = 500;
const KEPT = 4000;

/** The run that is measured now, so that one that is broken off is ended with all that it started. */
let running: ChildProcess | undefined;

/** Ends the run that is measured now, if there is one. */
export function endRun(): void {
  if (running?.pid === undefined) return;
  try {
    process.kill(-running.pid, 'SIGKILL');
  } catch {
    // It has ended by itself meanwhile.
  }
}

/**
 * Runs commands one after the other and measures them as one.
 *
 * @throws with the end of what was written, when one of them fails
 */
export async function measureRun(commands: readonly Command[]): Promise<Cost> {
  const costs: Cost[] = [];
  for (const command of commands) costs.push(await measureOne(command));
  return {
    wall: costs.reduce((sum, { wall }) => sum + wall, 0),
    processor: costs.reduce((sum, { processor }) => sum + processor, 0),
    memory: Math.max(...costs.map(({ memory }) => memory)),
  };
}

async function measureOne({ args: [program, ...args], cwd, env = {} }: Command): Promise<Cost> {
  const began = performance.now();
  // Bash says what it and all that it waited for have used, to the hundredth; in a group of its own it can be ended whole.
  const child = spawn('bash', ['-c', 'TIMEFORMAT="%U %S"; time "$@" 2>&1', 'bash', program, ...args], {
    cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', LC_ALL: 'C', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  running = child;
  const written = { out: '', times: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written.out = (written.out + text).slice(-KEPT);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    written.times += text;
  });
  const seen = watch(child);
  const [code] = await once(child, 'close');
  const wall = (performance.now() - began) / 1000;
  running = undefined;
  const { memory, processor } = await seen();
  if (code !== 0) throw new Error(`${[program, ...args].join(' ')} ended with ${code}:\n${written.out}`);
  const [user = 0, system = 0] = written.times.trim().split(/\s+/).slice(-2).map(Number);
  // What nobody waited for is missing from the one, what lived between two looks from the other.
  return { wall, memory, processor: Math.max(user + system, processor) };
}

/** Looks at a process and all that it started, again and again, until asked for what was seen. */
function watch(child: ChildProcess): () => Promise<Pick<Cost, 'memory' | 'processor'>> {
  const seconds = new Map<number, number>();
  let memory = 0;
  let isOver = false;
  const watching = (async () => {
    while (!isOver && child.pid !== undefined) {
      const tree = treeOf(child.pid, await allProcesses());
      memory = Math.max(
        memory,
        tree.reduce((sum, each) => sum + each.memory, 0),
      );
      for (const each of tree) seconds.set(each.pid, each.seconds);
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  })();
  return async () => {
    isOver = true;
    await watching;
    return { memory, processor: [...seconds.values()].reduce((sum, each) => sum + each, 0) };
  };
}

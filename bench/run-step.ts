import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** One command that a bench needs done, and what to tell the reader meanwhile. */
export interface Step {
  says: string;
  command: string;
  args: readonly string[];
  cwd: string;
  env?: Readonly<Record<string, string>>;
  /** Exit statuses that are no failure; 0 when absent. */
  accepts?: readonly number[];
}

/** Runs a command without its chatter: one line with the seconds it took, and all it wrote only when it fails. */
export async function runStep({ says, command, args, cwd, env = {}, accepts = [0] }: Step): Promise<void> {
  process.stdout.write(`${says} … `);
  const began = performance.now();
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      written += text;
    });
  }
  const [code] = await once(child, 'close');
  if (!accepts.includes(code)) {
    console.log('failed');
    throw new Error(`${[command, ...args].join(' ')} ended with ${code}:\n${written}`);
  }
  console.log(`${((performance.now() - began) / 1000).toFixed(0)} s`);
}

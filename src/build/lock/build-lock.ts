import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const LOOK_MS = 300;

/**
 * Waits until no other process holds a lock, and takes it until this process ends. What a process that was killed left
 * behind does not count.
 *
 * @param file - the lock: a file with the number of the process that holds it
 * @param onWait - told once, with that number, when there is someone to wait for
 */
export async function takeLock(file: string, onWait: (pid: number) => void): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  let isTold = false;
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      process.once('exit', () => release(file));
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = holderOf(file);
    if (holder === process.pid) return;
    if (holder !== undefined && !isTold) onWait(holder);
    isTold ||= holder !== undefined;
    const text = textOf(file);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    // A lock that is just being written is empty for a moment: only what stays as it is was left behind.
    if (holder === undefined && textOf(file) === text) rmSync(file, { force: true });
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function release(file: string): void {
  if (holderOf(file) === process.pid) rmSync(file, { force: true });
}

/** The process that holds a lock and is alive. */
function holderOf(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    if (!Number.isInteger(pid) || pid <= 0) return undefined;
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    // A process of somebody else is alive, though it may not be asked.
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? Number(readFileSync(file, 'utf8')) : undefined;
  }
}

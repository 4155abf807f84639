import { setTimeout as sleep } from 'node:timers/promises';

/** Keeps requests to one host apart: never two at once, and a rest after each. */
export interface HostTurns {
  /**
   * Runs `act` when the host is free and rested.
   *
   * @throws the signal's reason when the run ends first, and what `act` throws.
   */
  take<T>(host: string, act: () => Promise<T>): Promise<T>;
  /** Lets the host rest for at least this long from now, in milliseconds. To be called while its turn is taken. */
  holdOff(host: string, wait: number): void;
}

/** @param pause - the rest after each request, in milliseconds */
export function hostTurns(pause: number, signal: AbortSignal): HostTurns {
  const lastTurn = new Map<string, Promise<void>>();
  const restedAt = new Map<string, number>();

  function holdOff(host: string, wait: number) {
    restedAt.set(host, Math.max(restedAt.get(host) ?? 0, performance.now() + wait));
  }

  async function rest(host: string) {
    // A turn that is taken while we sleep cannot move the time: turns are taken one after the other.
    const wait = (restedAt.get(host) ?? 0) - performance.now();
    if (wait > 0) await sleep(wait, undefined, { signal });
    signal.throwIfAborted();
  }

  async function take<T>(host: string, act: () => Promise<T>): Promise<T> {
    const before = lastTurn.get(host);
    const { promise, resolve } = Promise.withResolvers<void>();
    lastTurn.set(host, promise);
    await before;
    try {
      await rest(host);
      return await act();
    } finally {
      holdOff(host, pause);
      resolve();
    }
  }

  return { take, holdOff };
}

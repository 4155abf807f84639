import { addressAsker } from './ask-address.ts';
import type { Settings } from './options.ts';
import type { Outcome, Unsettled } from './outcome.ts';

/** How many addresses in a row a host may leave undecided before it is left alone. */
const PATIENCE = 2;

/**
 * Asks addresses, so many hosts at once and each host's addresses one after the other. Returns early, without an
 * error, when the signal ends the run.
 *
 * @param settle - called with each address as soon as its outcome is known
 */
export async function askHosts(
  addresses: readonly string[],
  settings: Settings,
  settle: (address: string, outcome: Outcome | Unsettled) => void,
): Promise<void> {
  const stop = new AbortController();
  const signal = AbortSignal.any([settings.signal, stop.signal]);
  const ask = addressAsker({ ...settings, signal });

  async function askHost(host: string, own: readonly string[]) {
    let undecided = 0;
    for (const address of own) {
      if (signal.aborted) return;
      // More requests would only tell a host that asks for fewer, or a machine without a network, the same again.
      if (undecided === PATIENCE) {
        settle(address, {
          state: 'undecided',
          reason: `was left out, as "${host}" decided nothing before it`,
        });
        continue;
      }
      const outcome = await ask(address);
      undecided = outcome.state === 'undecided' ? undecided + 1 : 0;
      settle(address, outcome);
    }
  }

  // The host with the most addresses takes longest, so it starts first.
  const queue = [...Map.groupBy(addresses, (address) => new URL(address).hostname)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  async function work() {
    try {
      for (let next = queue.shift(); next; next = queue.shift()) await askHost(...next);
    } catch (error) {
      stop.abort(error);
    }
  }
  await Promise.all(Array.from({ length: Math.min(settings.hosts, queue.length) }, work));
  if (stop.signal.aborted && !settings.signal.aborted) throw stop.signal.reason;
}

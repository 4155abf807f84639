const SLOW_MS = 400;
const STUCK_MS = 8000;

/** Calls `slow` and then `stuck` unless the wait is ended first; returns what ends it. */
export function patience(slow: () => void, stuck: () => void): () => void {
  const timers = [setTimeout(slow, SLOW_MS), setTimeout(stuck, STUCK_MS)];
  return () => {
    for (const timer of timers) clearTimeout(timer);
  };
}

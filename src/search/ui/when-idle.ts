const SOON_MS = 300;

/** Runs something when the page has nothing else to do. Safari has no idle callback yet. */
export function whenIdle(act: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(act, { timeout: 2000 });
  else setTimeout(act, SOON_MS);
}

declare global {
  interface Window {
    /** When the first result stood in the page, in milliseconds from the beginning of its loading. */
    firstResultAt?: number;
  }
}

/** Runs in the page before its own scripts. It is sent as text, so that it must not use anything outside itself. */
export function watchForFirstResult(selector: string): void {
  const look = () => {
    if (window.firstResultAt !== undefined || !document.querySelector(selector)) return;
    window.firstResultAt = performance.now();
    watcher.disconnect();
  };
  const watcher = new MutationObserver(look);
  watcher.observe(document, { childList: true, subtree: true, attributes: true });
}

/** What a page under measure notes of itself. */
export interface PageNotes {
  /** Sum of all layout shifts, not only of the worst second. */
  shift: number;
  cspReports: string[];
}

declare global {
  interface Window {
    benchNotes: PageNotes;
  }
}

interface LayoutShift extends PerformanceEntry {
  value: number;
}

/** Runs in the page before its own scripts. It is sent as text, so that it must not use anything outside itself. */
export function watchPage(): void {
  const notes: PageNotes = { shift: 0, cspReports: [] };
  window.benchNotes = notes;
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    notes.cspReports.push(`${effectiveDirective}: ${blockedURI}`);
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as LayoutShift[]) notes.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** As much of Lighthouse's result as is read here. */
export interface LighthouseResult {
  runWarnings: readonly string[];
  /** Why nothing could be judged, when the page did not load. */
  runtimeError?: { message: string };
  categories: Readonly<Record<string, Category>>;
  audits: Readonly<Record<string, Audit>>;
}

export interface Category {
  title: string;
  /** From 0 to 1; none when the category could not be judged. */
  score: number | null;
  auditRefs: readonly { id: string; weight: number }[];
}

export interface Audit {
  title: string;
  /** From 0 to 1; none when the audit does not apply, or failed to run. */
  score: number | null;
  scoreDisplayMode: string;
  displayValue?: string;
  explanation?: string;
  errorMessage?: string;
  details?: { items?: readonly Readonly<Record<string, unknown>>[] };
}

export interface Chrome {
  port: number;
  kill(): void;
}

interface LighthouseModule {
  default(
    url: string,
    flags: { port: number; logLevel: 'error'; onlyCategories: readonly string[] },
    config?: unknown,
  ): Promise<{ lhr: LighthouseResult } | undefined>;
  desktopConfig: unknown;
}

interface ChromeLauncherModule {
  launch(options: { chromePath: string; chromeFlags: readonly string[] }): Promise<Chrome>;
}

/**
 * Lighthouse and its launcher. They are named by variables and described above because the site's type check reads
 * this folder, and has to pass where the benches were never installed.
 */
export async function loadLighthouse(): Promise<LighthouseModule & ChromeLauncherModule> {
  const [lighthouse, launcher]: [string, string] = ['lighthouse', 'chrome-launcher'];
  const { default: run, desktopConfig } = (await import(lighthouse)) as LighthouseModule;
  const { launch } = (await import(launcher)) as ChromeLauncherModule;
  return { default: run, desktopConfig, launch };
}

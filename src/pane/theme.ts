/** The themes that the portal offers by name. */
const presets = ['azure', 'blue', 'light', 'dark'] as const;

/** A theme as the value of `data-pane` on `<html>`. `system` stands for a name that is not known. */
export type PaneTheme = (typeof presets)[number] | 'contrast' | 'contrast-light' | 'contrast-dark' | 'system';

const LONGEST = 40;

/**
 * What the portal calls a theme, which its parts do in different ways: a name, or `{ name, mode }`, whose mode 1 is
 * dark. How it names its high contrast is not documented: every name that starts with "hc" or has "contrast" counts.
 *
 * @returns nothing where it is no theme at all
 */
export function readTheme(theme: unknown): PaneTheme | undefined {
  const { name, mode }: { name?: unknown; mode?: unknown } =
    typeof theme === 'object' && theme !== null ? theme : { name: theme };
  if (typeof name !== 'string' || name === '' || name.length > LONGEST) return undefined;
  const isDark = /black|dark/i.test(name);
  if (/^hc|contrast/i.test(name)) {
    return isDark ? 'contrast-dark' : /white|light/i.test(name) ? 'contrast-light' : 'contrast';
  }
  const preset = presets.find((known) => known === name.toLowerCase());
  return preset ?? (mode === 1 ? 'dark' : mode === 0 ? 'light' : 'system');
}

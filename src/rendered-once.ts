const kept = new Map<string, Promise<string>>();

/**
 * HTML that is made once a build, by name; a site of thousands of pages spends a tenth of its time on what all of them
 * have alike. While an author edits, it is made for every page.
 */
export function renderedOnce(name: string, render: () => Promise<string>): Promise<string> {
  if (import.meta.env.DEV) return render();
  const html = kept.get(name) ?? render();
  kept.set(name, html);
  return html;
}

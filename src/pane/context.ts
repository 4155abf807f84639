/**
 * What the next page of the frame needs too: what the portal told the page when it opened it, and its theme, `pane`. It
 * goes along in the address, since browsers refuse storage in the frames of other sites, or may; storage is for the
 * ways on which no script can add to the address.
 */
const names = ['trustedAuthority', 'supportTopicId', 'productPesId', 'cloud', 'pane'] as const;

export type PaneContext = Partial<Record<(typeof names)[number], string>>;

/** Ids and hosts. A token is longer. */
const VALUE = /^[\w.:/{}-]{1,100}$/;

const KEY = 'signpost-pane-context';

/** The parameters of an address that are context; all others stay behind. */
export function readContext(search: string): PaneContext {
  const parameters = new URLSearchParams(search);
  const context: PaneContext = {};
  for (const name of names) {
    const value = parameters.get(name);
    if (value && VALUE.test(value)) context[name] = value;
  }
  return context;
}

/** An address of the site with the context in it. What the address says itself stays as it is. */
export function withContext(href: string, context: PaneContext): string {
  const url = new URL(href);
  for (const name of names) {
    const value = context[name];
    if (value && !url.searchParams.has(name)) url.searchParams.set(name, value);
  }
  return url.href;
}

/** The context of an address; where it names no authority, what an earlier page of the frame left. */
export function contextOf(search: string): PaneContext {
  const context = readContext(search);
  if (search.includes('trustedAuthority')) return context;
  try {
    return { ...readContext(sessionStorage.getItem(KEY) ?? ''), ...context };
  } catch {
    return context;
  }
}

/** Leaves the context for the next page of the frame. */
export function leaveContext(context: PaneContext): void {
  try {
    sessionStorage.setItem(KEY, new URLSearchParams(context).toString());
  } catch {
    // Refused: the address holds it, and the portal says its theme to every page.
  }
}

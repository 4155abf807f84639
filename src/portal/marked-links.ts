import { linkHtml } from './link-html.ts';
import { targetOfLink } from './portal-link.ts';
import type { PortalPlace, PortalTarget } from './portal-target.ts';

/**
 * The attribute in which a Markdown link to a blade waits for its page. A body is rendered once and shown in several
 * clouds, and where a blade opens depends on the cloud.
 */
export const MARK = 'data-blade-link';

const MARKED = new RegExp(
  `<a((?:\\s[\\w-]+(?:="[^"]*")?)*?)\\s${MARK}="([^"]*)"([^>]*)>([\\s\\S]*?)</a>`,
  'g',
);

/** The value of the mark: without a character that HTML would escape. */
export function markOf(address: string): string {
  return encodeURIComponent(address).replaceAll("'", '%27');
}

/**
 * The HTML of a body with its links to blades filled in for one cloud.
 *
 * @param targetOf - where an address leads; a page takes `targetOrWords`, since a fault may be a known one
 * @throws where a link cannot be read or its blade is not in the table; the checks say so before a build.
 */
export function fillMarkedLinks(
  html: string,
  place: PortalPlace,
  targetOf: (address: string, place: PortalPlace) => PortalTarget = targetOfLink,
): string {
  return html.replace(MARKED, (_whole, before: string, mark: string, after: string, words: string) =>
    linkHtml(targetOf(decodeURIComponent(mark), place), words, `${before}${after}`),
  );
}

/** Whether a body could hold links to blades, so that most pages need not be searched for them. */
export function mayHoldBladeLinks(body: string | undefined): boolean {
  return body !== undefined && /data-?(?:blade|context):/i.test(body);
}

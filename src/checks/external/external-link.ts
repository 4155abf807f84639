import { withoutAnchor } from './ask-address.ts';

/** A link to a page outside the site, and where it stands; the same places as in a finding. */
export interface ExternalLink {
  /** The address as written, with its anchor. */
  url: string;
  file: string;
  line: number;
  column: number;
  endColumn: number;
}

/**
 * The links by the address to ask, which many places and anchors can share. A text that is no address stands for
 * itself.
 */
export function byAddress(links: readonly ExternalLink[]): Map<string, ExternalLink[]> {
  return Map.groupBy(links, ({ url }) => {
    const address = URL.parse(url);
    return address ? withoutAnchor(address) : url;
  });
}

import type { Finding } from '../finding.ts';
import type { ExternalLink } from './external-link.ts';
import type { Outcome } from './outcome.ts';

/** What an outcome means at one place that links to it: nothing when all is well. */
export function linkFinding(link: ExternalLink, address: string, outcome: Outcome): Finding | undefined {
  const { url, file, line, column, endColumn } = link;
  const place = { file, line, column, endColumn };
  if (outcome.state === 'dead') {
    const via = outcome.address === address ? '' : ` leads to "${outcome.address}", which`;
    return { rule: 'link-dead', ...place, message: `"${url}"${via} ${outcome.reason}. Expected a page.` };
  }
  if (outcome.movedTo === undefined) return undefined;
  const now = withAnchorOf(url, outcome.movedTo);
  return { rule: 'link-moved', ...place, message: `"${url}" has moved for good. Expected "${now}".` };
}

/** Browsers carry an anchor through a redirect that names none of its own. */
function withAnchorOf(url: string, movedTo: string): string {
  const address = new URL(movedTo);
  if (!address.hash) address.hash = new URL(url).hash;
  return address.href;
}

import { type Finding, sortFindings } from '../finding.ts';
import { askHosts } from './ask-hosts.ts';
import { byAddress, type ExternalLink } from './external-link.ts';
import { openLinkCache } from './link-cache.ts';
import { linkFinding } from './link-findings.ts';
import { type ExternalOptions, settingsOf } from './options.ts';
import { isSettled, type Outcome, type Unsettled } from './outcome.ts';
import { isWeb } from './refused-address.ts';
import { summarize } from './summary.ts';

export type { ExternalLink } from './external-link.ts';
export type { ExternalOptions } from './options.ts';
export type { ExternalSummary } from './summary.ts';

/**
 * Asks every page outside the site that is linked whether it is still there, each once, slowly and one request a host
 * at a time. Sends only HEAD and GET. What is learned is kept, so that the next run does not ask it again.
 *
 * @returns a finding for every place that links to a page that is gone or has moved, in reading order. When
 *   `options.signal` ends the run early: those known by then.
 * @throws RangeError when `options.hosts` is below 1.
 */
export async function checkExternalLinks(
  links: readonly ExternalLink[],
  options: ExternalOptions,
): Promise<Finding[]> {
  const settings = settingsOf(options);
  const problems: string[] = [];
  const cache = await openLinkCache(settings, (problem) => problems.push(problem));
  const places = byAddress(links);
  const outcomes = new Map<string, Outcome | Unsettled>();
  const toAsk: string[] = [];
  let cached = 0;

  for (const address of places.keys()) {
    const unasked = withoutAsking(address);
    const known = cache.get(address);
    if (unasked) outcomes.set(address, unasked);
    else if (known) {
      outcomes.set(address, known);
      cached++;
    } else toAsk.push(address);
  }

  let done = 0;
  try {
    await askHosts(toAsk, settings, (address, outcome) => {
      outcomes.set(address, outcome);
      if (isSettled(outcome)) cache.set(address, outcome);
      options.onProgress?.(++done, toAsk.length, address);
    });
  } finally {
    await cache.close();
  }

  options.onSummary?.(summarize(places.keys(), outcomes, cached, problems));
  return sortFindings(findingsOf(places, outcomes));
}

/** What can be said of an address that no request can be made from. */
function withoutAsking(address: string): Outcome | Unsettled | undefined {
  const url = URL.parse(address);
  if (url)
    return isWeb(url.protocol) ? undefined : { state: 'refused', reason: 'it is neither http: nor https:' };
  return /^https?:/i.test(address)
    ? { state: 'dead', status: null, address, reason: 'is not a valid address' }
    : { state: 'refused', reason: 'it is not an address outside the site' };
}

function findingsOf(
  places: ReadonlyMap<string, ExternalLink[]>,
  outcomes: ReadonlyMap<string, Outcome | Unsettled>,
): Finding[] {
  return [...places].flatMap(([address, links]) => {
    const outcome = outcomes.get(address);
    if (!outcome || !isSettled(outcome)) return [];
    return links.flatMap((link) => linkFinding(link, address, outcome) ?? []);
  });
}

import type { Outcome, Unsettled } from './outcome.ts';

/** An address nothing can be said of, and what it does or is. */
export interface LeftOut {
  url: string;
  reason: string;
}

/** What a run came to. All counts are of different addresses, however many places link to them. */
export interface ExternalSummary {
  addresses: number;
  /** Those whose outcome an earlier run had found. */
  cached: number;
  answered: number;
  /** Those of the answered ones that have moved for good. */
  moved: number;
  dead: number;
  /** Those whose host put us off, or that this machine had no network for. The next run asks them again. */
  undecided: LeftOut[];
  /** Those that are never asked: private networks, other protocols. */
  refused: LeftOut[];
  /** Those that an early end left unasked. */
  notReached: number;
  /** What went wrong with the cache, one sentence each. */
  problems: string[];
}

/** Counts what the addresses came to. */
export function summarize(
  addresses: Iterable<string>,
  outcomes: ReadonlyMap<string, Outcome | Unsettled>,
  cached: number,
  problems: readonly string[],
): ExternalSummary {
  const summary: ExternalSummary = {
    ...{ addresses: 0, cached, answered: 0, moved: 0, dead: 0, undecided: [], refused: [], notReached: 0 },
    problems: [...problems],
  };
  for (const url of addresses) {
    const outcome = outcomes.get(url);
    summary.addresses++;
    if (!outcome) summary.notReached++;
    else if (outcome.state === 'dead') summary.dead++;
    else if (outcome.state === 'answered') {
      summary.answered++;
      if (outcome.movedTo !== undefined) summary.moved++;
    } else summary[outcome.state].push({ url, reason: outcome.reason });
  }
  return summary;
}

/** The summary as lines to print: the counts, then every address that was left out, then troubles. */
export function formatSummary(summary: ExternalSummary): string {
  const { addresses, cached, answered, moved, dead, undecided, refused, notReached, problems } = summary;
  const counts = [
    `${answered} ${answered === 1 ? 'answers' : 'answer'}${moved > 0 ? ` (${moved} moved)` : ''}`,
    `${dead} dead`,
    `${undecided.length} not decided`,
    `${refused.length} not checked`,
  ];
  const known = cached > 0 ? ` ${cached} of them known from an earlier run.` : '';
  const lines = [
    `${addresses} ${addresses === 1 ? 'address' : 'addresses'} outside the site: ${counts.join(', ')}.${known}`,
    ...undecided.map(({ url, reason }) => `not decided: "${url}" ${reason}.`),
    ...refused.map(({ url, reason }) => `not checked: "${url}": ${reason}.`),
    ...problems,
  ];
  if (notReached > 0) lines.push(`Stopped before ${notReached} more. Run the check again to go on.`);
  return lines.join('\n');
}

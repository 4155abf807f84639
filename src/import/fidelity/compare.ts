import { isBladeLink } from '../../portal/blade-link.ts';
import { isButtonLink } from '../../portal/button-link.ts';
import type { Anomaly, AnomalyCode } from '../anomalies.ts';
import { type Parts, partsOfHtml, sameAddress, wordsIn } from './parts.ts';

/**
 * Why two texts differ: what the import reported; the number of a list's item that is text in the other; a bare address that
 * one parser makes a link; or, on a page, a link in the portal's own form, which becomes one of the cloud where its blade
 * is known, and its words where it is not.
 */
type Reason = AnomalyCode | 'list-number' | 'bare-address' | 'portal-link';

/** One difference between a source and what became of it. */
export interface Difference {
  what: 'word' | 'link' | 'heading' | 'code';
  side: 'lost' | 'added';
  value: string;
  /** The anomaly that explains it; absent where none does. */
  reason?: Reason;
}

/** Anomalies whose `from` a reader could see, so that its words may be missing. */
const LOSES_WORDS = new Set<AnomalyCode>([
  'title-heading',
  'callout',
  'section',
  'insight',
  'metric',
  'video',
  'community-search',
  'html-removed',
  'merge-marker',
  'link-broken-sign',
  'image',
  'image-unresolved',
  'token',
]);
/** Anomalies whose `to` was not to be seen before. */
const ADDS_WORDS = new Set<AnomalyCode>([
  'token',
  'placeholder',
  'comment-unclosed',
  'insight',
  'metric',
  'video',
  'community-search',
  'image',
  'image-unresolved',
]);
/** Anomalies that let Markdown be read which stood in raw HTML before, or the other way round. */
const CHANGES_BLOCKS: readonly AnomalyCode[] = [
  'line-break',
  'part',
  'comment',
  'comment-unclosed',
  'token',
  'html-converted',
  'placeholder',
  'callout',
  'section',
  'heading-space',
  'video',
  'insight',
  'body-rewritten',
  'merge-marker',
];

/**
 * Every difference between the parts of a source and those of what became of it, each with its reason where there is one.
 *
 * @param against - a page has had its portal links written out; the file it was built from has not
 */
export function compareParts(
  source: Parts,
  written: Parts,
  met: readonly Anomaly[],
  against: 'content' | 'page' = 'content',
): Difference[] {
  const blocks = CHANGES_BLOCKS.find((code) => met.some((anomaly) => anomaly.code === code));
  const links = compareLinks(source, written, met, blocks).map((link) => ({
    ...link,
    ...reasonOfLink(link, source, written, against),
  }));
  const gainedLinks = links.filter(({ side }) => side === 'added').flatMap(({ value }) => wordsIn(value));
  const differences: Difference[] = [...links];

  const lost = subtract(source.words, written.words);
  const lossReasons = allowance(met, LOSES_WORDS, ({ from = '' }) =>
    from.includes('<') ? partsOfHtml(from).words : wordsIn(from),
  );
  for (const word of gainedLinks) add(lossReasons, word, blocks ?? 'link-broken-sign');
  // The number of an item is no word, and what one parser takes for a list is text to another, or after a change.
  for (const number of subtract(written.numbers, source.numbers)) add(lossReasons, number, 'list-number');
  for (const word of lost)
    differences.push({ what: 'word', side: 'lost', value: word, ...take(lossReasons, word) });

  const added = subtract(written.words, source.words);
  const gainReasons = allowance(met, ADDS_WORDS, ({ to }) => wordsIn(to ?? ''));
  // A link that was made text may show its address.
  for (const { side, value, reason } of links) {
    if (side === 'lost' && reason) for (const word of wordsIn(value)) add(gainReasons, word, reason);
  }
  for (const number of subtract(source.numbers, written.numbers)) add(gainReasons, number, 'list-number');
  for (const word of added) {
    differences.push({ what: 'word', side: 'added', value: word, ...take(gainReasons, word) });
  }

  const titles = allowance(
    met,
    new Set(['title-heading', 'html-removed', 'insight', 'metric']),
    ({ from }) => [wordsIn(from ?? '').join(' ')],
  );
  for (const heading of subtract(source.headings, written.headings)) {
    const excuse = heading === '' ? { reason: 'heading-empty' as const } : take(titles, heading);
    const reason = excuse.reason ?? blocks;
    differences.push({ what: 'heading', side: 'lost', value: heading, ...(reason ? { reason } : {}) });
  }
  for (const heading of subtract(written.headings, source.headings)) {
    differences.push({
      what: 'heading',
      side: 'added',
      value: heading,
      ...(blocks ? { reason: blocks } : {}),
    });
  }
  for (const code of subtract(source.codes, written.codes)) {
    differences.push({ what: 'code', side: 'lost', value: code, ...(blocks ? { reason: blocks } : {}) });
  }
  for (const code of subtract(written.codes, source.codes)) {
    differences.push({ what: 'code', side: 'added', value: code, ...(blocks ? { reason: blocks } : {}) });
  }
  return differences;
}

/** The reason of a link that nothing reported, where there is one. */
function reasonOfLink(
  { side, value, reason }: Difference,
  { links, bare }: Parts,
  written: Parts,
  against: 'content' | 'page',
): { reason?: Reason } {
  if (reason) return { reason };
  if (side === 'lost') {
    if (against === 'page' && isPortalForm(value)) return { reason: 'portal-link' };
    // Parsers differ in what is a bare address, and in which signs after it are still part of it.
    return bare.includes(value) ? { reason: 'bare-address' } : {};
  }
  const isWrittenOut = against === 'page' && /#(?:view|blade|create)\//.test(value);
  if (isWrittenOut && links.some(isPortalForm)) return { reason: 'portal-link' };
  return written.bare.includes(value) ? { reason: 'bare-address' } : {};
}

const isPortalForm = (address: string): boolean => isBladeLink(address) || isButtonLink(address);

/** Parsers differ in where a list starts: what is the sign of an item to one is a number in the text to another. */
function compareLinks(
  source: Parts,
  written: Parts,
  met: readonly Anomaly[],
  blocks: AnomalyCode | undefined,
) {
  const about = (code: AnomalyCode) => /^(?:link|image|video|community|html|insight|token)/.test(code);
  const lossReasons: Reasons = new Map();
  const gainReasons: Reasons = new Map();
  for (const { code, from, to } of met) {
    if (!about(code)) continue;
    if (from !== undefined) {
      add(lossReasons, sameAddress(from), code);
      for (const link of partsOfHtml(from).links) add(lossReasons, link, code);
    }
    if (to !== undefined) {
      add(gainReasons, sameAddress(to), code);
      for (const [, link = ''] of to.matchAll(/\]\(([^()\s]+)\)/g)) add(gainReasons, sameAddress(link), code);
    }
  }
  const differences: Difference[] = [];
  for (const link of subtract(source.links, written.links)) {
    differences.push({ what: 'link', side: 'lost', value: link, ...take(lossReasons, link) });
  }
  for (const link of subtract(written.links, source.links)) {
    const { reason = blocks } = take(gainReasons, link);
    differences.push({ what: 'link', side: 'added', value: link, ...(reason ? { reason } : {}) });
  }
  return differences;
}

type Reasons = Map<string, Reason[]>;

function allowance(
  met: readonly Anomaly[],
  codes: ReadonlySet<AnomalyCode>,
  read: (anomaly: Anomaly) => string[],
): Reasons {
  const reasons: Reasons = new Map();
  for (const anomaly of met) {
    if (codes.has(anomaly.code)) for (const value of read(anomaly)) add(reasons, value, anomaly.code);
  }
  return reasons;
}

function add(reasons: Reasons, value: string, code: Reason): void {
  const list = reasons.get(value);
  if (list) list.push(code);
  else reasons.set(value, [code]);
}

/** Uses up one reason for a value. */
function take(reasons: Reasons, value: string): { reason?: Reason } {
  const reason = reasons.get(value)?.pop();
  return reason ? { reason } : {};
}

/** What stands in one list more often than in another. */
export function subtract(from: readonly string[], what: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of what) counts.set(value, (counts.get(value) ?? 0) + 1);
  return from.filter((value) => {
    const count = counts.get(value) ?? 0;
    counts.set(value, count - 1);
    return count <= 0;
  });
}

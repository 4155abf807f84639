import type { Audit, LighthouseResult } from './lighthouse-api.ts';

/** The categories that are asked for, in the order of the columns. */
export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const NODES_SHOWN = 3;

/** The four scores as Lighthouse shows them, from 0 to 100. A category that could not be judged has 0. */
export function scoresOf(result: LighthouseResult): number[] {
  return categories.map((name) => Math.round((result.categories[name]?.score ?? 0) * 100));
}

/** A line for each audit that cost points: category, title, what was displayed, and the first places it was found. */
export function lostPoints(result: LighthouseResult): string[] {
  return categories.flatMap((name) =>
    (result.categories[name]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const audit = result.audits[id];
      return audit && weight > 0 && isBelowOne(audit) ? [describe(name, id, audit)] : [];
    }),
  );
}

function isBelowOne({ score, scoreDisplayMode }: Audit): boolean {
  return scoreDisplayMode === 'error' || (score !== null && score < 1);
}

function describe(category: string, id: string, audit: Audit): string {
  const value = audit.errorMessage ?? audit.displayValue ?? audit.explanation;
  const places = (audit.details?.items ?? []).slice(0, NODES_SHOWN).map(placeOf).filter(Boolean);
  return [
    `${category}: ${audit.title} (${id}) scores ${audit.score ?? 'nothing'}${value ? `: ${value}` : ''}`,
    ...places.map((place) => `    ${place}`),
  ].join('\n');
}

/** Where an audit found something: an element, or a source of the page. */
function placeOf(item: Readonly<Record<string, unknown>>): string {
  const place = item['node'] ?? item['source'] ?? item['url'];
  if (typeof place === 'string') return place;
  if (typeof place !== 'object' || place === null) return '';
  const { selector, snippet, url } = place as Readonly<Record<string, unknown>>;
  return [selector, snippet, url].filter((text) => typeof text === 'string').join('  ');
}

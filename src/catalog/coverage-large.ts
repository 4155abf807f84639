import type { Catalog } from './catalog.ts';
import {
  countStates,
  reviewDays,
  type SectionCoverage,
  type TopicCoverage,
  topicCoverage,
  unownedCodes,
} from './coverage.ts';

/** What the coverage page of a large site shows: counts by section, and what is missing or left to chance. */
export interface LargeCoverageReport {
  sections: { name: string; path: string; topics: number; states: SectionCoverage }[];
  /** The topics that some cloud lacks, or that chance answers; the covered ones are counted only. */
  gaps: TopicCoverage[];
  total: { topics: number; articles: number; states: SectionCoverage };
  reviews: { oldest: string; newest: string };
  codes: ReturnType<typeof unownedCodes>;
}

const reports = new WeakMap<object, LargeCoverageReport>();

/**
 * Measures a large catalog, once for the page and its data. Only solutions count, and no text is measured: that would
 * take longer than the rest of a build.
 */
export function largeCoverageReport(catalog: Catalog): LargeCoverageReport {
  const known = reports.get(catalog);
  if (known) return known;
  const topics = catalog.topicIds.map((topicId) => topicCoverage(catalog, topicId, ['solution']));
  const bySection = Map.groupBy(topics, ({ topicId }) => sectionOfTopic(catalog, topicId));
  const reviews = reviewDays(catalog);
  const report: LargeCoverageReport = {
    sections: catalog.sections.all.flatMap((section) => {
      const own = bySection.get(section) ?? [];
      if (own.length === 0) return [];
      return {
        name: section.name,
        path: section.path,
        topics: own.length,
        states: countStates(own, catalog.openClouds),
      };
    }),
    gaps: topics.filter(({ cells }) => cells.some(({ state }) => state !== 'covered')),
    total: {
      topics: topics.length,
      articles: catalog.articles.length,
      states: countStates(topics, catalog.openClouds),
    },
    reviews: { oldest: reviews[0]?.data.reviewed ?? '', newest: reviews.at(-1)?.data.reviewed ?? '' },
    codes: unownedCodes(catalog),
  };
  reports.set(catalog, report);
  return report;
}

/** The section that a topic is of: that of its first article, else of its first form of questions. */
export function sectionOfTopic<Entry>(catalog: Catalog<Entry>, topicId: string) {
  const item = catalog.byTopic(topicId)[0] ?? catalog.questionsOf(topicId)[0];
  return item && catalog.sections.of(item);
}

import { type Kind, kindNames, kinds } from '../schemas/kinds.ts';
import { laneOf } from '../schemas/self-help-types.ts';
import type { CatalogArticle } from './catalog.ts';

/** A heading of a product's page, with the articles under it. */
export interface SectionGroup<T> {
  /** The anchor of the heading. */
  id: string;
  title: string;
  icon: Kind;
  articles: T[];
}

type Grouped = Pick<CatalogArticle, 'data'>;

/** What a diagnostic of the portal says stands apart: nobody reads it to solve a problem. */
const RESULTS = { id: 'results', title: 'Results of diagnostics', icon: 'reference' } as const;

/** The anchor under which a product's page lists an article. */
export function groupOf({ data }: Grouped): string {
  return laneOf(data.selfHelpType) === 'solution' ? data.kind : RESULTS.id;
}

/** The articles of a product under their headings, each in the order of titles. */
export function sectionGroups<T extends Grouped>(articles: readonly T[]): SectionGroup<T>[] {
  const byGroup = Map.groupBy(
    [...articles].sort((a, b) => a.data.pageTitle.localeCompare(b.data.pageTitle, 'en')),
    groupOf,
  );
  const headings = [
    ...kindNames.map((kind) => ({ id: kind, title: kinds[kind].title, icon: kind })),
    RESULTS,
  ];
  return headings.flatMap((heading) => {
    const own = byGroup.get(heading.id);
    return own ? [{ ...heading, articles: own }] : [];
  });
}

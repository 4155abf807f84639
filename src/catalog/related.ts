import type { ArticleFrontmatter } from '../schemas/article.ts';
import type { Kind } from '../schemas/kinds.ts';

/** What relatedness is computed from. */
export interface Relatable {
  /** The address, `<area>/<name>`. */
  id: string;
  data: Pick<
    ArticleFrontmatter,
    'articleId' | 'related' | 'supportTopicIds' | 'codes' | 'kind' | 'resourceTags'
  >;
}

/** How many articles a page offers to read next. */
export const MOST_RELATED = 8;

/** The kinds that lead to each other. */
const crossLinked: readonly Kind[] = ['faq', 'troubleshooting', 'licensing'];

/** Where what to read next is looked for. */
export interface RelatedPool<T> {
  /** What the author declared, in that order. */
  declared: readonly T[];
  /** Everything that may share something: the rest has no affinity, and a large site is not searched for it. */
  sharing: readonly T[];
}

/**
 * What to read next: the articles the author declared, in that order, then others by what they share (topics weigh
 * most, then codes, then area), at most eight in all. Between equals, another kind comes first, so that a
 * troubleshooting page leads to its FAQ and licensing and not only to more troubleshooting; then the address decides.
 * The nearest FAQ, licensing and troubleshooting are always among them.
 */
export function relatedIn<T extends Relatable>(article: T, { declared, sharing }: RelatedPool<T>): T[] {
  const chosen = new Set<T>([article, ...declared]);
  const computed = [...new Set(sharing)]
    .filter((other) => !chosen.has(other))
    .map((other) => ({ other, score: affinity(article, other) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.other.id < b.other.id ? -1 : 1))
    .map(({ other }) => other);
  const own = declared.filter((other) => other !== article);
  // A reader finds the questions, the licenses and the troubleshooting from every page of a subject.
  const required = crossLinked
    .filter((kind) => kind !== article.data.kind && !own.some(({ data }) => data.kind === kind))
    .flatMap((kind) => computed.find(({ data }) => data.kind === kind) ?? []);
  const others = computed.filter((other) => !required.includes(other));
  const room = Math.max(0, MOST_RELATED - own.length - required.length);
  const added = new Set([...required, ...others.slice(0, room)]);
  return [...own, ...computed.filter((other) => added.has(other))];
}

function affinity(a: Relatable, b: Relatable): number {
  const shared = (left: readonly string[], right: readonly string[]) =>
    left.filter((value) => right.includes(value)).length;
  const common =
    8 * shared(a.data.supportTopicIds, b.data.supportTopicIds) +
    6 * shared(a.data.codes, b.data.codes) +
    (b.data.related.includes(a.data.articleId) ? 4 : 0) +
    (areaOf(a.id) === areaOf(b.id) ? 1 : 0);
  return common === 0 ? 0 : common + (a.data.kind === b.data.kind ? 0 : 0.5);
}

/** The area of an address: its folder. */
export function areaOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

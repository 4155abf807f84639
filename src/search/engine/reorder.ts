import type { PageData } from './full-text.ts';
import type { Ranked, Ranking } from './rank.ts';
import { likeness } from './same-name.ts';
import type { Term } from './terms.ts';

/** A page with its own data. */
export interface Loaded {
  page: Ranked;
  data: PageData;
}

/** Loads what the index holds of pages besides their words. */
export function loadPages(pages: readonly Ranked[]): Promise<Loaded[]> {
  return Promise.all(
    pages.map(async (page) => {
      const [hit] = page.matched.values();
      if (!hit) throw new Error('A page was found that matches nothing.');
      return { page, data: await hit.load() };
    }),
  );
}

/** A name that is the query tells something even where each of its words tells little: `what changes when`. */
const SAME_NAME = 3;

/** Orders pages anew by what their own data tells: title, each alias and heading, and kind. */
export function reorder(
  loaded: readonly Loaded[],
  terms: readonly Term[],
  termWeights: readonly number[],
  weights: Ranking,
): Loaded[] {
  const known = termWeights.reduce((sum, weight) => sum + weight, 0);
  const mostLike = (names: readonly string[]) =>
    Math.max(0, ...names.map((name) => likeness(name, terms, termWeights).same)) ** weights.samePower;

  return loaded
    .map(({ page, data }) => {
      const { title = '', aliases = '', kind } = data.meta;
      const headings = data.anchors.filter(({ element }) => /^h\d$/.test(element)).map(({ text }) => text);
      const named =
        weights.sameTitleWeight * mostLike([title]) +
        weights.sameAliasWeight * mostLike(aliases.split('. ')) +
        weights.sameHeadingWeight * mostLike(headings);
      const score = (page.score + (known + SAME_NAME) * named) * (kind === 'code' ? weights.codePage : 1);
      return { page: { ...page, score }, data };
    })
    .sort((a, b) => b.page.score - a.page.score);
}

import type { PageCard, PageCards } from '../manifest.ts';
import type { PageData } from './full-text.ts';
import type { Ranked } from './rank.ts';
import type { Site } from './sites.ts';

/** A page with what tells it from others. */
export interface Carded {
  page: Ranked;
  card: PageCard;
}

/** Where there is no file of all cards, that many of the first pages are loaded to be looked at more closely. */
const LOADED = 14;

/**
 * The cards of the pages that a query found, in their order: of all where the index has them in one file, else of the
 * first few, each from its own file.
 *
 * @param shown - how many results are asked for
 */
export async function cardsOf(
  ranked: readonly Ranked[],
  shown: number,
  cards: PageCards | undefined,
): Promise<Carded[]> {
  if (cards) {
    return ranked.map((page) => {
      const card = Object.hasOwn(cards, page.id) && cards[page.id];
      if (!card) throw new Error(`The index has no card of the page ${page.id}.`);
      return { page, card };
    });
  }
  return Promise.all(
    ranked
      .slice(0, Math.max(LOADED, shown))
      .map(async (page) => ({ page, card: cardFrom(await dataOf(page)) })),
  );
}

/** What the index holds of a page besides its words. */
export function dataOf(page: Ranked): Promise<PageData> {
  const [hit] = page.matched.values();
  if (!hit) throw new Error('A page was found that matches nothing.');
  return hit.load();
}

/**
 * All cards, where every site is small enough for one file of them. Those of sisters have whole addresses, as their
 * pages have in the full text.
 */
export async function loadCards(sites: readonly Site[]): Promise<PageCards | undefined> {
  const paths = sites.flatMap(({ manifest }) => manifest.cards ?? []);
  if (paths.length < sites.length) return undefined;
  // The reader's own site comes last: where two have a page alike to the letter, its own address is shown.
  const loaded = sites.map(async ({ prefix, files }, place) => {
    const cards = await files.cards(paths[place] ?? '');
    if (prefix === '') return cards;
    const moved = Object.entries(cards).map(([id, card]) => [id, { ...card, url: prefix + card.url }]);
    return Object.fromEntries(moved) as PageCards;
  });
  const [own, ...others] = await Promise.all(loaded);
  return others.length === 0 ? own : Object.assign({}, ...others, own);
}

/** The card of a page, from what the index holds of it. */
export function cardFrom({ url, meta, filters, anchors }: PageData): PageCard {
  return {
    url,
    title: meta['title'] ?? url,
    kind: meta['kind'],
    clouds: [...(filters['cloud'] ?? [])],
    aliases: namesIn(meta['aliases'] ?? ''),
    headings: anchors.filter(({ element }) => /^h\d$/.test(element)).map(({ text }) => text),
  };
}

/** Aliases stand in one field, as sentences do. */
export function namesIn(aliases: string): string[] {
  return aliases === '' ? [] : aliases.split('. ');
}

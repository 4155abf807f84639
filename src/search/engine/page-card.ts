import type { PageCard, PageCards } from '../manifest.ts';
import type { PageData } from './full-text.ts';
import type { Ranked } from './rank.ts';
import type { Site } from './sites.ts';

/** A page with what tells it from others. */
export interface Carded {
  page: Ranked;
  card: PageCard;
}

/** Where the cards are not in one file, so many of the first pages are looked at more closely. */
const LOOKED_AT = 14;

/** Where the cards of pages are had, when it is not from the pages' own files. */
export type CardSource = (ranked: readonly Ranked[], shown: number) => Promise<Carded[]>;

/**
 * The cards of the pages that a query found, in their order: of all where the index has them in one file, else of the
 * first few.
 *
 * @param shown - how many results are asked for
 */
export async function cardsOf(
  ranked: readonly Ranked[],
  shown: number,
  source: CardSource | undefined,
): Promise<Carded[]> {
  if (source) return source(ranked, shown);
  return Promise.all(
    firstOf(ranked, shown).map(async (page) => ({ page, card: cardFrom(await dataOf(page)) })),
  );
}

function firstOf(ranked: readonly Ranked[], shown: number): readonly Ranked[] {
  return ranked.slice(0, Math.max(LOOKED_AT, shown));
}

/** What the index holds of a page besides its words. */
export function dataOf(page: Ranked): Promise<PageData> {
  return page.load();
}

/**
 * Where cards come from: one file with all, where every site is small enough for it, or the files of a large site that
 * is searched alone. Else there is none but the pages' own files.
 */
export async function openCards(sites: readonly Site[]): Promise<CardSource | undefined> {
  const [only, another] = sites;
  const parts = another ? undefined : only?.manifest.cardParts;
  if (only && parts) {
    return async (ranked, shown) =>
      Promise.all(
        firstOf(ranked, shown).map(async (page) => {
          const name = page.id.slice(0, parts.letters);
          return { page, card: cardIn(await only.files.cards(`${parts.path}${name}.json`), page) };
        }),
      );
  }
  const cards = await loadCards(sites);
  return cards && (async (ranked) => ranked.map((page) => ({ page, card: cardIn(cards, page) })));
}

function cardIn(cards: PageCards, { id }: Ranked): PageCard {
  const card = Object.hasOwn(cards, id) && cards[id];
  if (!card) throw new Error(`The index has no card of the page ${id}.`);
  return card;
}

/** All cards. Those of sisters have whole addresses, as their pages have in the full text. */
async function loadCards(sites: readonly Site[]): Promise<PageCards | undefined> {
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

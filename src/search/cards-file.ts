import type { PageCard, PageCards } from './manifest.ts';

/**
 * The columns of a file of cards: for each a line a page, what is several things in a line with a tab between them. Like
 * stands by like, which compresses by a tenth better than a card after the other.
 */
type Columns = Record<'id' | 'url' | 'title' | 'aliases' | 'headings' | 'kind' | 'clouds', string>;

/** A file of cards, as `readCards` reads it. */
export function writeCards(cards: ReadonlyMap<string, PageCard>): string {
  const all = [...cards.values()];
  const columns: Columns = {
    id: lines([...cards.keys()]),
    url: lines(all.map(({ url }) => url)),
    title: lines(all.map(({ title }) => title)),
    aliases: lines(all.map(({ aliases }) => aliases.map(plain).join('\t'))),
    headings: lines(all.map(({ headings }) => headings.map(plain).join('\t'))),
    kind: lines(all.map(({ kind }) => kind ?? '')),
    clouds: lines(all.map(({ clouds }) => clouds.join('\t'))),
  };
  return JSON.stringify(columns);
}

export function readCards(columns: Columns): PageCards {
  const { id, url, title, aliases, headings, kind, clouds } = columns;
  const [urls, titles, kinds] = [url, title, kind].map((column) => column.split('\n'));
  const [allAliases, allHeadings, allClouds] = [aliases, headings, clouds].map((column) =>
    column.split('\n').map((line) => (line === '' ? [] : line.split('\t'))),
  );
  return Object.fromEntries(
    id.split('\n').map((name, place): [string, PageCard] => [
      name,
      {
        url: urls?.[place] ?? '',
        title: titles?.[place] ?? '',
        kind: kinds?.[place] || undefined,
        clouds: allClouds?.[place] ?? [],
        aliases: allAliases?.[place] ?? [],
        headings: allHeadings?.[place] ?? [],
      },
    ]),
  );
}

function lines(values: readonly string[]): string {
  return values.map((value) => value.replaceAll('\n', ' ')).join('\n');
}

function plain(text: string): string {
  return text.replace(/[\t\n]/g, ' ');
}

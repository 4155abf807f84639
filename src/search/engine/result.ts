import type { HeadingHit, Result, Run } from '../answer.ts';
import { wordsOf } from '../words/tokens.ts';
import { excerptOf, placesOf } from './excerpt.ts';
import type { PageData } from './full-text.ts';
import { headOf, MOST_MARKED_WORDS } from './head.ts';
import { cardFrom, dataOf } from './page-card.ts';
import type { Ranked } from './rank.ts';
import { runsOf } from './runs-of.ts';
import type { Term } from './terms.ts';

const EXCERPT_WORDS = 28;
const HEADING_EXCERPT_WORDS = 16;
const MOST_HEADINGS = 3;

/** A found page as the reader sees it. */
export async function resultOf(page: Ranked, terms: readonly Term[]): Promise<Result> {
  const data = await dataOf(page);
  const card = cardFrom(data);
  const words = placesOf(data.content);
  const hits = hitsOf(page, terms, words);
  const { titleWords, ...head } = headOf(page, card, terms);
  const text = titleWords.every((word, index) => sameWord(word, words[index])) ? titleWords.length : 0;
  const headings = headingsOf(data, words, hits);
  return {
    ...head,
    excerpt: excerptOf(words, hits, EXCERPT_WORDS, Math.min(text, Math.max(0, words.length - 1))),
    headings,
    words: markedWords(words, hits),
  };
}

/** A page without a query, as browsing shows it. */
export function plainResult(data: PageData): Result {
  const words = placesOf(data.content);
  const title = data.meta['title'] ?? data.url;
  const titleLength = title.split(/\s+/).length;
  return {
    url: data.url,
    title: [{ text: title, hit: false }],
    kind: data.meta['kind'],
    clouds: [...(data.filters['cloud'] ?? [])],
    reason: { by: 'text' },
    excerpt: excerptOf(words, new Map(), EXCERPT_WORDS, Math.min(titleLength, words.length)),
    headings: [],
    words: [],
  };
}

/** At each place that matches, the term. Numbers have no places in the full text: they are looked for. */
function hitsOf(page: Ranked, terms: readonly Term[], words: readonly string[]): Map<number, number> {
  const hits = new Map<number, number>();
  for (const [index, hit] of page.matched) {
    for (const place of hit.places) hits.set(place, index);
    const numbers = (terms[index]?.ways ?? []).filter(({ named }) => named).flatMap((way) => way.words);
    if (numbers.length === 0) continue;
    for (const [place, word] of words.entries()) {
      if (/\d/.test(word) && wordsOf(word).some((part) => numbers.includes(part))) hits.set(place, index);
    }
  }
  return hits;
}

function headingsOf(
  data: PageData,
  words: readonly string[],
  hits: ReadonlyMap<number, number>,
): HeadingHit[] {
  const anchors = data.anchors
    .filter(({ element, text, id }) => /^h\d$/.test(element) && text.trim() !== '' && id !== '')
    .toSorted((a, b) => a.location - b.location);
  const sections = anchors.map((anchor, index) => {
    const end = anchors[index + 1]?.location ?? words.length;
    const within = [...hits].filter(([place]) => place >= anchor.location && place < end);
    return { anchor, end, terms: new Set(within.map(([, term]) => term)).size, count: within.length };
  });
  const most = Math.max(0, ...sections.map(({ terms }) => terms));
  return sections
    .filter(({ terms }) => terms > 0 && terms === most)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_HEADINGS)
    .sort((a, b) => a.anchor.location - b.anchor.location)
    .map(({ anchor, end }): HeadingHit => {
      const titleWords = anchor.text.trim().split(/\s+/);
      const start = anchor.location + titleWords.length;
      const excerpt: Run[] = excerptOf(words, hits, HEADING_EXCERPT_WORDS, Math.min(start, end), end);
      return {
        url: `${data.url}#${anchor.id}`,
        title: runsOf(titleWords, (index) => hits.has(anchor.location + index)),
        excerpt,
      };
    });
}

function markedWords(words: readonly string[], hits: ReadonlyMap<number, number>): string[] {
  const marked = new Set<string>();
  for (const place of hits.keys()) {
    const word = (words[place] ?? '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase();
    if (word !== '') marked.add(word);
    if (marked.size === MOST_MARKED_WORDS) break;
  }
  return [...marked];
}

function sameWord(a: string, b: string | undefined): boolean {
  return b !== undefined && wordsOf(a).join(' ') === wordsOf(b).join(' ');
}

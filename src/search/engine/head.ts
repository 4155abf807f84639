import type { Reason, Result } from '../answer.ts';
import type { PageCard } from '../manifest.ts';
import { wordsOf } from '../words/tokens.ts';
import type { Ranked } from './rank.ts';
import { runsOf } from './runs-of.ts';
import type { Term } from './terms.ts';

/** So many words are marked on the page that is opened from a result. */
export const MOST_MARKED_WORDS = 20;

/** A found page of which only its card is there. */
export function headResult(page: Ranked, card: PageCard, terms: readonly Term[]): Result {
  const { titleWords: _, ...head } = headOf(page, card, terms);
  const words = [...page.matched.keys()].flatMap((index) =>
    (terms[index]?.ways ?? []).flatMap((way) => way.words),
  );
  return { ...head, excerpt: [], headings: [], words: [...new Set(words)].slice(0, MOST_MARKED_WORDS) };
}

/** What stands above the excerpt, and the words of the title. */
export function headOf(page: Ranked, card: PageCard, terms: readonly Term[]) {
  const isTitleWord = titleMatcher(page, terms, card.title);
  const titleWords = card.title.split(/\s+/);
  return {
    titleWords,
    url: card.url,
    title: runsOf(titleWords, (index) => isTitleWord(titleWords[index] ?? '')),
    kind: card.kind,
    clouds: card.clouds,
    reason: reasonOf(page, terms, card, isTitleWord),
  };
}

/** Whether a word of the title is one of those searched for: it begins alike, as an inflection does. */
function titleMatcher(page: Ranked, terms: readonly Term[], title: string): (word: string) => boolean {
  const sought = [...page.matched.keys()].flatMap((index) => {
    const hit = page.matched.get(index);
    return hit?.fields.includes('title') ? (terms[index]?.ways ?? []).flatMap((way) => way.words) : [];
  });
  const titles = wordsOf(title).length === 0 ? [] : sought;
  return (word) => wordsOf(word).some((part) => titles.some((other) => alike(part, other)));
}

/** Whether two words are forms of one: `resets` and `resetting`. */
function alike(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.startsWith(short) && short.length >= 3) return true;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  return same >= 4 && short.length - same <= 2 && long.length - same <= 4;
}

function reasonOf(
  page: Ranked,
  terms: readonly Term[],
  { title, aliases, headings }: PageCard,
  isTitleWord: (word: string) => boolean,
): Reason {
  if (page.matched.size === 0) return { by: 'asked' };
  const code = [...page.matched.keys()].find((index) => terms[index]?.ways.some(({ named }) => named));
  const fields = [...page.matched.values()].map((hit) => hit.fields);
  const all = (field: string) => fields.every((matched) => matched.includes(field));
  if (all('title') && wordsOf(title).some(isTitleWord)) return { by: 'title' };
  const alias = aliasOf(page, terms, aliases);
  if (alias) return { by: 'alias', alias };
  if (code !== undefined && terms.length === 1) return { by: 'code', code: terms[code]?.written ?? '' };
  const sought = [...page.matched.keys()].map((index) => (terms[index]?.ways ?? []).map((way) => way.words));
  const heading = headings.find((text) =>
    sought.every((ways) =>
      ways.some((way) => way.every((word) => wordsOf(text).some((part) => alike(part, word)))),
    ),
  );
  return heading === undefined ? { by: 'text' } : { by: 'heading', heading };
}

/** The alias that has every term the page has, the shortest. */
function aliasOf(page: Ranked, terms: readonly Term[], aliases: readonly string[]): string | undefined {
  const inAliases = [...page.matched].filter(([, hit]) => hit.fields.includes('aliases'));
  if (inAliases.length === 0 || inAliases.length < page.matched.size) return undefined;
  return aliases
    .filter((alias) => {
      const parts = wordsOf(alias);
      return inAliases.every(([index]) =>
        (terms[index]?.ways ?? []).some((way) =>
          way.words.every((word) => parts.some((part) => alike(part, word))),
        ),
      );
    })
    .sort((a, b) => a.length - b.length)[0];
}

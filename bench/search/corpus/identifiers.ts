import { createHash } from 'node:crypto';
import type { JudgedQuery } from '../../../src/search/judged/judged-query.ts';
import type { SearchPage } from '../page.ts';
import { makeQuery } from '../query.ts';
import { sample } from '../sample.ts';
import type { CorpusArticle } from './articles.ts';

const KNOWN_TOPICS = 40;
const KNOWN_ARTICLES = 20;
const KNOWN_CODES = 40;
const UNKNOWN_EACH = 10;

/** Codes that can be nothing but one: result codes, sign-in errors, names of constants, GUIDs, long error numbers. */
const CODE =
  /\b0x[0-9a-f]{8}\b|\bAADSTS\d{5,7}\b|\bERROR_[A-Z_]{4,}\b|\bKB\d{6,7}\b|\berror(?: code)? \d{5}\b|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi;
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Identifiers that pages have: right is every page that has it, in its header or in its text. */
export function knownIdentifiers(
  articles: readonly CorpusArticle[],
  pages: readonly SearchPage[],
): JudgedQuery[] {
  const topics = sample([...new Set(articles.flatMap(({ topicIds }) => topicIds))], KNOWN_TOPICS, idKey);
  const ids = articles.map(({ articleId }) => articleId.toLowerCase()).filter((id) => GUID.test(id));
  const codes = pages.flatMap(({ text }) => text.match(CODE) ?? []);
  const written = [
    ...topics.filter((id) => /^\d{8}$/.test(id) || GUID.test(id)),
    ...sample([...new Set(ids)], KNOWN_ARTICLES, idKey),
    ...sample(oneOfEach(codes), KNOWN_CODES, idKey),
  ];
  const texts = pages.map((page) => ({ path: page.path, text: everythingOf(page) }));
  return [...new Set(written)].map((query) => {
    const holds = holder(query.toLowerCase());
    return makeQuery(
      'identifier',
      'known',
      query,
      texts.filter(({ text }) => holds.test(text)).map(({ path }) => path),
    );
  });
}

/** Identifiers of the same shapes that no page has: every answer is wrong. */
export function unknownIdentifiers(pages: readonly SearchPage[]): JudgedQuery[] {
  const all = pages.map(everythingOf).join('\n');
  const shapes: readonly ((digits: Digits) => string)[] = [
    (digits) => `32${digits.decimal(6)}`,
    (digits) => [8, 4, 4, 4, 12].map((length) => digits.hexadecimal(length)).join('-'),
    (digits) => `0x8${digits.hexadecimal(7)}`,
    (digits) => `AADSTS${digits.decimal(5)}`,
    (digits) => `error code 4${digits.decimal(4)}`,
    (digits) => `SSPR_${digits.decimal(4)}`,
  ];
  return shapes.flatMap((shape, place) => {
    const made: JudgedQuery[] = [];
    for (let attempt = 0; made.length < UNKNOWN_EACH; attempt += 1) {
      const query = shape(digitsFrom(`${place} ${attempt}`));
      const bare = query.replace(/^(?:0x|error code )/, '');
      if (!all.includes(bare.toLowerCase())) made.push(makeQuery('unanswerable', 'unknown', query, []));
    }
    return made;
  });
}

/** Each code once, as it is written first. */
function oneOfEach(codes: readonly string[]): string[] {
  return [...new Map(codes.toReversed().map((code) => [code.toLowerCase(), code])).values()];
}

function everythingOf({ title, aliases, codes, text }: SearchPage): string {
  return `${title}\n${aliases}\n${codes}\n${text}`.toLowerCase();
}

/** Finds an identifier as a whole; a result code also without its `0x` and as a signed or unsigned number. */
function holder(identifier: string): RegExp {
  const bare = identifier.replace(/^error(?: code)? /, '');
  const digits = /^0x([0-9a-f]{8})$/.exec(bare)?.[1];
  if (digits === undefined) return wholeWord(escapeRegExp(bare));
  const number = Number.parseInt(digits, 16);
  return wholeWord(`(?:0x)?${digits}|${number}|-${2 ** 32 - number}`);
}

function wholeWord(pattern: string): RegExp {
  return new RegExp(`(?<![a-z0-9_])(?:${pattern})(?![a-z0-9_])`);
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const idKey = (id: string) => `id ${id}`;

interface Digits {
  decimal(length: number): string;
  hexadecimal(length: number): string;
}

/** Digits that only the seed decides; each is given out once. */
function digitsFrom(seed: string): Digits {
  let rest = createHash('sha256').update(seed).digest('hex');
  const take = (length: number) => {
    const taken = rest.slice(0, length);
    rest = rest.slice(length);
    return taken;
  };
  return {
    hexadecimal: take,
    decimal: (length) =>
      take(length).replace(/[a-f]/g, (letter) => String(letter.charCodeAt(0) - 'a'.charCodeAt(0))),
  };
}

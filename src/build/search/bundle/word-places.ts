import { byBytes } from './by-bytes.ts';
import { afterCbor, type CborValue, cborHead, itemsOfCbor, readCbor, writeCbor } from './cbor.ts';

/** Where a word is on a page: in its text, and in its metadata, as Pagefind packs both. */
export interface PagePlaces {
  /** The number of the page. */
  page: number;
  text: readonly CborValue[];
  fields: readonly CborValue[];
}

/** A word, and where it is; the same for the forms of it that are written with other signs, such as `café` for `cafe`. */
export interface WordPlaces {
  word: string;
  pages: PagePlaces[];
  forms: [form: string, pages: PagePlaces[]][];
}

/** @throws when the bytes are not a word as Pagefind 1.6 writes it */
export function readWord(bytes: Buffer): WordPlaces {
  const [word, pages, forms] = listOf(readCbor(bytes).value);
  return {
    word: textOf(word),
    pages: readPages(pages),
    forms: listOf(forms).map((item) => {
      const [form, formPages] = listOf(item);
      return [textOf(form), readPages(formPages)];
    }),
  };
}

export function writeWord({ word, pages, forms }: WordPlaces): Buffer {
  return writeCbor([word, packed(pages), forms.map(([form, formPages]) => [form, packed(formPages)])]);
}

/** Whether a word is on one of some pages; of thousands of words that is asked, so nothing of them is unpacked. */
export function isOnPages(bytes: Buffer, numbers: ReadonlySet<number>): boolean {
  const [, pages = 0, forms = 0] = itemsOfCbor(bytes);
  if (isAmong(bytes, pages, numbers)) return true;
  return itemsOfCbor(bytes, forms)
    .slice(0, -1)
    .some((form) => {
      const [, formPages = 0] = itemsOfCbor(bytes, form);
      return isAmong(bytes, formPages, numbers);
    });
}

/**
 * A word of some pages that were read anew, among those of all others.
 *
 * @param known - the word on all pages, as it was
 * @param anew - the word on the pages that were read anew, by the same numbers
 * @param numbers - of those pages
 * @returns `undefined` when it is on no page any more
 */
export function mergeWord(
  known: WordPlaces | undefined,
  anew: WordPlaces | undefined,
  numbers: ReadonlySet<number>,
): WordPlaces | undefined {
  const word = known?.word ?? anew?.word ?? '';
  const pages = mergePages(known?.pages, anew?.pages, numbers);
  const [knownForms, formsAnew] = [new Map(known?.forms), new Map(anew?.forms)];
  const forms: WordPlaces['forms'] = [];
  for (const form of new Set([...knownForms.keys(), ...formsAnew.keys()])) {
    const formPages = mergePages(knownForms.get(form), formsAnew.get(form), numbers);
    if (formPages.length > 0) forms.push([form, formPages]);
  }
  if (pages.length === 0 && forms.length === 0) return undefined;
  return { word, pages, forms: forms.sort(byFirstPage) };
}

function mergePages(
  known: readonly PagePlaces[] = [],
  anew: readonly PagePlaces[] = [],
  numbers: ReadonlySet<number>,
): PagePlaces[] {
  const others = known.filter(({ page }) => !numbers.has(page));
  return [...others, ...anew].sort((one, other) => one.page - other.page);
}

/** Pagefind takes forms as it comes upon them: page by page, those of its text before those of its metadata alone. */
function byFirstPage(one: WordPlaces['forms'][number], other: WordPlaces['forms'][number]): number {
  const [[form, [first]], [otherForm, [otherFirst]]] = [one, other];
  const isMeta = (places: PagePlaces | undefined) => Number(places?.text.length === 0);
  return (
    (first?.page ?? 0) - (otherFirst?.page ?? 0) ||
    isMeta(first) - isMeta(otherFirst) ||
    byBytes(form, otherForm)
  );
}

/** The pages of a list: the number of each is written as what it is more than the one before. */
function readPages(value: CborValue | undefined): PagePlaces[] {
  let page = 0;
  return listOf(value).map((item) => {
    const [more, text, fields] = listOf(item);
    if (typeof more !== 'number') throw notAWord();
    page += more;
    return { page, text: listOf(text), fields: listOf(fields) };
  });
}

function packed(pages: readonly PagePlaces[]): CborValue {
  return pages.map(({ page, text, fields }, place) => [page - (pages[place - 1]?.page ?? 0), text, fields]);
}

function isAmong(bytes: Buffer, list: number, numbers: ReadonlySet<number>): boolean {
  const { number: length, content } = cborHead(bytes, list);
  let at = content;
  let page = 0;
  for (let place = 0; place < length; place += 1) {
    const more = cborHead(bytes, cborHead(bytes, at).content);
    page += more.number;
    if (numbers.has(page)) return true;
    at = afterCbor(bytes, afterCbor(bytes, more.content));
  }
  return false;
}

function listOf(value: CborValue | undefined): readonly CborValue[] {
  if (!Array.isArray(value)) throw notAWord();
  return value;
}

function textOf(value: CborValue | undefined): string {
  if (typeof value !== 'string') throw notAWord();
  return value;
}

const notAWord = () => new Error('These bytes are not a word as Pagefind 1.6 writes it.');

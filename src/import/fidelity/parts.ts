import { Parser } from 'htmlparser2';

/** What a reader gets of a text: its words, where its links lead, its headings and its code. */
export interface Parts {
  words: string[];
  links: string[];
  /** Those of them whose words are the address itself. */
  bare: string[];
  headings: string[];
  codes: string[];
  /** The numbers that the items of its lists show. */
  numbers: string[];
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const UNSEEN = new Set(['script', 'style', 'template', 'iframe', 'noscript', 'svg', 'math', 'object']);
/** Elements that do not part the words they stand between. */
const INLINE = new Set(
  [
    'a',
    'abbr',
    'b',
    'big',
    'cite',
    'code',
    'del',
    'dfn',
    'em',
    'font',
    'i',
    'ins',
    'kbd',
    'mark',
    'q',
    's',
    'samp',
  ].concat(['small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var']),
);

/** The words of a text, without their signs. */
export function wordsIn(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .replace(/[\u200B\u2060\uFEFF\u00AD]/g, '')
      .match(WORD) ?? []
  );
}

/** An address as it is compared: encoded one way. */
export function sameAddress(address: string): string {
  const trimmed = address.trim();
  try {
    return encodeURI(decodeURI(trimmed)).replace(/%25/g, '%').replace(/\/$/, '');
  } catch {
    return encodeURI(trimmed).replace(/%25/g, '%').replace(/\/$/, '');
  }
}

const withoutScheme = (address: string) => address.replace(/^(?:https?:\/\/|mailto:)/i, '');

/** Takes a piece of HTML apart. */
export function partsOfHtml(html: string): Parts {
  const parts: Parts = { words: [], links: [], bare: [], headings: [], codes: [], numbers: [] };
  const pieces: string[] = [];
  let unseen = 0;
  let heading: string[] | undefined;
  let code: string[] | undefined;
  let link: { address: string; words: string } | undefined;
  /** Of each list that is open the number of its next item; none for one without numbers. */
  const lists: (number | undefined)[] = [];
  const parser = new Parser({
    onopentag(name, { href, src, alt, start }) {
      if (UNSEEN.has(name)) unseen += 1;
      if (unseen > 0) return;
      if (!INLINE.has(name)) pieces.push(' ');
      if (name === 'a' && href !== undefined) {
        link = { address: sameAddress(href), words: '' };
        parts.links.push(link.address);
      }
      if (name === 'img') {
        if (src !== undefined) parts.links.push(sameAddress(src));
        pieces.push(alt ?? '', ' ');
        heading?.push(alt ?? '');
      }
      if (name === 'ol' || name === 'ul') lists.push(name === 'ol' ? Number(start ?? 1) : undefined);
      const number = name === 'li' ? lists.at(-1) : undefined;
      if (number !== undefined) {
        parts.numbers.push(String(number));
        lists[lists.length - 1] = number + 1;
      }
      if (/^h[1-6]$/.test(name)) heading = [];
      if (name === 'br') heading?.push(' ');
      if (name === 'pre') code = [];
    },
    ontext(text) {
      if (unseen > 0) return;
      pieces.push(text);
      heading?.push(text);
      code?.push(text);
      if (link) link.words += text;
    },
    onclosetag(name) {
      if (UNSEEN.has(name)) unseen = Math.max(0, unseen - 1);
      if (!INLINE.has(name)) pieces.push(' ');
      if (name === 'ol' || name === 'ul') lists.pop();
      if (/^h[1-6]$/.test(name) && heading) {
        parts.headings.push(wordsIn(heading.join('')).join(' '));
        heading = undefined;
      }
      if (name === 'a' && link) {
        if (withoutScheme(sameAddress(link.words)) === withoutScheme(link.address))
          parts.bare.push(link.address);
        link = undefined;
      }
      if (name === 'pre' && code) {
        parts.codes.push(code.join('').replace(/\s+/g, ' ').trim());
        code = undefined;
      }
    },
  });
  // A title that does not end is a sentence in angle brackets, and would hide all that comes after it.
  parser.end(html.replace(/<(title)\b(?![\s\S]*<\/title)/gi, '&lt;$1'));
  parts.words = wordsIn(pieces.join(''));
  return parts;
}

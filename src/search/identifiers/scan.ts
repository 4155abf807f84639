import { keysOf } from './keys.ts';

/** Something code-like in a text. */
export interface Found {
  /** As it is written, without the word that says what it is: `33004` of `event id 33004`. */
  written: string;
  /** Where it begins, the word that says what it is included, and where it ends. */
  start: number;
  end: number;
  /** See `keysOf`. */
  keys: [string, ...string[]];
  /**
   * Whether it can only be meant as an identifier. `2016`, `p1` and `24` can be words of a sentence too, `80070005`
   * and `SSPR_0029` can not.
   */
  certain: boolean;
  /** Whether it has no digit, so that it is also a word: `OnboardingEventSuccess`. */
  isWord: boolean;
}

/** What people write before a number to say what it is. */
const LABEL =
  '(?:\\b(?:the|error|errors|stop|status|result|exception|fault|failure|event|events|eventid|id|ids|code|codes|number|no|nr|topic|support|supporttopicid|topicid|product|productid|pes|pesid|productpesid|article|articleid|guid|hr|hresult|scode|win32)(?:[\\s.:=#"\'_(\\[]|(?<=[a-z])-(?=\\w)){0,4}){0,4}';

/** In this order: what an earlier shape took, a later one does not see. */
const shapes: readonly { pattern: string; certain: boolean }[] = [
  {
    pattern:
      '[{(]?\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b[)}]?|\\b[0-9a-f]{32}\\b',
    certain: true,
  },
  { pattern: '\\b0x[0-9a-f]{3,16}\\b', certain: true },
  // The signed form of a 32-bit result code, with a hyphen or a minus sign.
  { pattern: '(?<![\\w.])[-\\u2010-\\u2015\\u2212]\\d{9,10}\\b', certain: true },
  // Letters, then a number: SSPR_0029, AADSTS50053, KB-5021131.
  { pattern: '\\b[a-z]{2,12}(?:[_-]\\s?|#)?\\d{2,8}\\b(?![.]\\d)', certain: true },
  // Names in one piece, as constants and files have them.
  { pattern: '\\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+\\b', certain: true },
  { pattern: '\\b[\\w-]+\\.(?:cpp|cs|dll|exe)\\(\\d+\\)', certain: true },
  // Versions, addresses, object identifiers.
  { pattern: '\\b\\d+(?:\\.\\d+){2,}\\b', certain: true },
  { pattern: '\\b\\d{4,}\\b', certain: false },
  { pattern: '\\b(?=\\w*\\d)(?=\\w*[a-z])[a-z0-9]{2,40}\\b', certain: false },
  { pattern: '\\b\\d{1,3}\\b', certain: false },
  // Names in one piece without a digit are words as long as no page explains them.
  { pattern: '\\b[a-z]{6,60}\\b', certain: false },
];

const pieces = new RegExp(`(${LABEL})(?:${shapes.map(({ pattern }) => `(${pattern})`).join('|')})`, 'gi');

/** Numbers of this many digits are nobody's year or port: they are identifiers. */
const CERTAIN_DIGITS = 5;

/**
 * Everything in a text that has a digit or may be a name in one piece, in order. `families` are the letters of known codes
 * (`sspr`): before a blank, only these make one identifier with the number after it.
 */
export function scan(text: string, families: ReadonlySet<string> = new Set()): Found[] {
  const spaced = joinFamilies(text, families);
  return [...spaced.matchAll(pieces)].flatMap((match) => {
    const label = match[1] ?? '';
    const shape = match.slice(2).findIndex((group) => group !== undefined);
    const written = match[0].slice(label.length);
    const isWord = /^[a-z]+$/i.test(written);
    if (isWord && !isOnePiece(written)) return [];
    const labelled =
      /\b(?:event|events|eventid|code|codes|error|errors|hr|hresult|topic|topicid|supporttopicid|guid)\b/i.test(
        label,
      );
    const [, letters, digits = ''] = /^([a-z]+)\W*_?(\d+)$/i.exec(written) ?? [];
    const shortCode =
      letters !== undefined && digits.length < 3 && !families.has(letters.toLowerCase()) && !labelled;
    const sureNumber = /^\d+$/.test(written) && written.length >= CERTAIN_DIGITS;
    const keys = keysOf(written);
    return [
      {
        written: text.slice(match.index + label.length, match.index + match[0].length),
        start: match.index,
        end: match.index + match[0].length,
        keys,
        isWord,
        certain:
          ((shapes[shape]?.certain ?? false) && !shortCode) ||
          sureNumber ||
          (labelled && written.length >= 3),
      },
    ];
  });
}

/** Whether letters may be a name of several words in one piece: a capital within, or too long for one. */
function isOnePiece(letters: string): boolean {
  return letters.length >= 16 || /[a-z][A-Z]/.test(letters);
}

/** `SSPR 0029` as `SSPR_0029`, of the same length, so that places stay true. */
function joinFamilies(text: string, families: ReadonlySet<string>): string {
  if (families.size === 0) return text;
  return text.replace(/\b([a-z]{2,12})[\s:#](\d{1,8})\b/gi, (whole, letters: string, digits: string) =>
    families.has(letters.toLowerCase()) ? `${letters}_${digits}` : whole,
  );
}

/**
 * Spellings of one identifier come down to one key, so that `sspr0029`, `SSPR 0029` and `SSPR_0029` are the same, and
 * so are `0x80230619`, `hr=80230619` and `-2145188327`, the same 32 bits read as a signed number.
 */

const GUID = /^[{(]?([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})[)}]?$/;
const LETTERS_THEN_NUMBER = /^([a-z]{2,12})[\s_#-]*(\d+)$/;
/** Letters that only say what the number after them is: `EventID33004`. */
const SAYS_WHAT = /^(?:events?|eventids?|ids?|codes?|errors?|errorcode|hr|hresult|topic|topicid|pes|pesid)$/;
const HEXADECIMAL = /^0x0*([0-9a-f]+)$/;
const SIGNED = /^-(\d{9,10})$/;
const UNSIGNED = /^\d{10}$/;

/**
 * The keys that a written identifier may stand for, the likeliest first; never empty. Digits are kept as they are,
 * since `SSPR_009` and `SSPR_0009` are two codes; a second key without leading zeros serves who leaves some out. Whitespace, case, quotes and
 * brackets around it do not matter.
 */
export function keysOf(written: string): [string, ...string[]] {
  const text = written
    .trim()
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-');
  const guid = GUID.exec(text);
  if (guid) return [guid.slice(1).join('-')];
  const hexadecimal = HEXADECIMAL.exec(text)?.[1];
  if (hexadecimal !== undefined) return [hexadecimal];
  const signed = SIGNED.exec(text)?.[1];
  if (signed !== undefined) return [hexOf(-Number(signed)), signed];
  if (UNSIGNED.test(text)) {
    const number = Number(text);
    // A number too large for a signed one is an unsigned one; else its sign may have been lost on the way.
    return [text, hexOf(number > 0x7fffffff ? number : -number)];
  }
  const coded = LETTERS_THEN_NUMBER.exec(text);
  if (coded?.[1] && coded[2]) {
    if (SAYS_WHAT.test(coded[1])) return [coded[2]];
    return [`${coded[1]}_${coded[2]}`, looseKey(coded[1], coded[2])];
  }
  return [text];
}

/** The key of a code whatever zeros its number begins with. */
function looseKey(letters: string, digits: string): string {
  return `${letters}_#${digits.replace(/^0+(?=\d)/, '')}`;
}

function hexOf(number: number): string {
  return (number >>> 0).toString(16).padStart(8, '0');
}

/** The letters that a key such as `sspr_0029` begins with; none for numbers, GUIDs and names. */
export function familyOf(key: string): string | undefined {
  return /^([a-z]+)_#?\d+$/.exec(key)?.[1];
}

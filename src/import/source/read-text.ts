import type { Report } from '../anomalies.ts';

const INVISIBLE = /[\u200B\u2060\uFEFF]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g;

/**
 * The text of a file, however it was saved: UTF-8 with or without byte order marks, UTF-16 of either order with or
 * without one, else Windows-1252. Line ends come out as `\n`; characters that no one sees come out as nothing, so that
 * lines keep their numbers.
 */
export function readText(bytes: Uint8Array, report: Report): string {
  const decoded = decode(bytes, report);
  const withoutMark = decoded.replace(/^\uFEFF+/, '');
  const marks = decoded.length - withoutMark.length;
  if (marks === 1) report({ code: 'bom', line: 1, what: 'One byte order mark.' });
  if (marks > 1) report({ code: 'bom-repeated', line: 1, what: `${marks} byte order marks.` });
  return clean(oneLineEnd(withoutMark, report), report);
}

function decode(bytes: Uint8Array, report: Report): string {
  const wide = utf16Order(bytes);
  if (wide) {
    report({ code: 'utf-16', line: 1, what: `Saved as ${wide.toUpperCase()}.` });
    return new TextDecoder(wide, { ignoreBOM: true }).decode(bytes);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const text = decodeWindows1252(bytes);
    report({ code: 'windows-1252', line: 1, what: 'Not UTF-8; read as Windows-1252.' });
    // A mark of UTF-8 before bytes that are not, as some editors leave it.
    return text.replace(/^ï»¿/, '\uFEFF');
  }
}

/** What Windows-1252 has at 0x80 to 0x9F, where Latin-1 has control characters. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Node's own decoder of this name reads Latin-1: https://github.com/nodejs/node/issues/56542 */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes).toString('latin1');
  return latin.replace(/[\x80-\x9F]/g, (sign) => HIGH[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** By its mark, or by the zero bytes that every second byte of Latin text is. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 512);
  if (sample.length < 4) return undefined;
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length * 0.3 && even < sample.length * 0.05) return 'utf-16le';
  if (even > sample.length * 0.3 && odd < sample.length * 0.05) return 'utf-16be';
  return undefined;
}

function oneLineEnd(text: string, report: Report): string {
  if (!text.includes('\r')) return text;
  const pairs = text.split('\r\n').length - 1;
  const returns = text.split('\r').length - 1 - pairs;
  const feeds = text.split('\n').length - 1 - pairs;
  const kinds = [pairs, returns, feeds].filter((count) => count > 0).length;
  const what = `${pairs} CRLF, ${feeds} LF, ${returns} CR.`;
  report({ code: kinds > 1 ? 'line-ends-mixed' : 'line-ends', line: 1, what });
  // Two returns before a feed are one line end, written twice over by a tool.
  return text.replace(/\r+\n|\r/g, '\n');
}

function clean(text: string, report: Report): string {
  const line = (pattern: RegExp) => lineAt(text, text.search(pattern));
  let result = text;
  const invisible = text.match(INVISIBLE)?.length ?? 0;
  if (invisible > 0) {
    report({ code: 'zero-width', line: line(INVISIBLE), what: `${invisible} characters without a width.` });
    result = result.replace(INVISIBLE, '');
  }
  const control = text.match(CONTROL)?.length ?? 0;
  if (control > 0) {
    report({ code: 'control-character', line: line(CONTROL), what: `${control} control characters.` });
    result = result.replace(CONTROL, '');
  }
  return result;
}

/** The 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

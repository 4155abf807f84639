import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Anomaly } from '../anomalies.ts';
import { withoutMergeMarkers } from './merge-markers.ts';
import { readText } from './read-text.ts';

const utf8 = (text: string) => [...new TextEncoder().encode(text)];

function utf16(text: string, little: boolean, mark: boolean): number[] {
  return [...`${mark ? '\uFEFF' : ''}${text}`].flatMap((sign) => {
    const code = sign.charCodeAt(0);
    return little ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
  });
}

describe('a file is read however it was saved', () => {
  const cases: [string, number[], string, string[]][] = [
    ['UTF-8', utf8('Grüße\n'), 'Grüße\n', []],
    ['a mark before UTF-8', [0xef, 0xbb, 0xbf, ...utf8('é')], 'é', ['bom']],
    ['two marks', [0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, ...utf8('é')], 'é', ['bom-repeated']],
    ['UTF-16, little end first', utf16('aé', true, true), 'aé', ['utf-16', 'bom']],
    ['UTF-16, big end first', utf16('aé', false, true), 'aé', ['utf-16', 'bom']],
    ['UTF-16 without a mark', utf16('<properties', true, false), '<properties', ['utf-16']],
    ['UTF-16 without a mark, big end first', utf16('<properties', false, false), '<properties', ['utf-16']],
    ['Windows-1252', [0x93, 0x61, 0x94, 0xe9], '“a”é', ['windows-1252']],
    ['a mark of UTF-8 before Windows-1252', [0xef, 0xbb, 0xbf, 0xe9], 'é', ['windows-1252', 'bom']],
    ['CRLF', utf8('a\r\nb\r\n'), 'a\nb\n', ['line-ends']],
    ['several kinds of line ends', utf8('a\r\nb\nc\rd'), 'a\nb\nc\nd', ['line-ends-mixed']],
    ['a return too many', utf8('a\r\r\nb'), 'a\nb', ['line-ends-mixed']],
    ['no width', utf8('a\u200Bb'), 'ab', ['zero-width']],
    ['control characters', utf8('a\u0000b\u0007c\td'), 'abc\td', ['control-character']],
    ['nothing', [], '', []],
  ];
  for (const [name, bytes, expected, codes] of cases) {
    test(name, () => {
      const met: Anomaly[] = [];
      assert.equal(
        readText(Uint8Array.from(bytes), (anomaly) => met.push(anomaly)),
        expected,
      );
      assert.deepEqual(
        met.map(({ code }) => code),
        codes,
      );
    });
  }
});

describe('an unfinished merge loses its markers and keeps both sides', () => {
  const cases: [string, string, string, number[]][] = [
    ['whole', '<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n', '\na\n\nb\n\n', [1, 3, 5]],
    ['with its base', '<<<<<<< a\n1\n||||||| b\n2\n=======\n3\n>>>>>>> c', '\n1\n\n2\n\n3\n', [1, 3, 5, 7]],
    ['its end alone', 'a\n>>>>>>> other\n', 'a\n\n', [2]],
    ['a heading underlined with seven signs', 'Title\n=======\n', 'Title\n=======\n', []],
  ];
  for (const [name, text, expected, lines] of cases) {
    test(name, () => {
      const met: Anomaly[] = [];
      assert.equal(
        withoutMergeMarkers(text, (anomaly) => met.push(anomaly)),
        expected,
      );
      assert.deepEqual(
        met.map(({ line }) => line),
        lines,
      );
    });
  }
});

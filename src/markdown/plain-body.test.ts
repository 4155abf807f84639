import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainBody, withoutBlankLines } from './plain-body.ts';

test('blank lines go, the indentation of a first line of code stays', () => {
  assert.equal(withoutBlankLines('\n \n    <script>alert(1)</script>\n\n'), '    <script>alert(1)</script>');
  assert.equal(withoutBlankLines('Text\n\nmore '), 'Text\n\nmore');
  assert.equal(withoutBlankLines(''), '');
});

const body = 'é 😀 [**a**](/x "t") `b` <https://a.b>\n\n* c  \n  | d | [x\\|y](/z) |\n';

test('links are written anew with their own words, all else stays as it was written', () => {
  const written = plainBody(
    body,
    () => true,
    ({ url, children: [words] }) =>
      url.startsWith('/') && words && 'value' in words ? `<${words.value}>` : undefined,
  );
  assert.equal(written, body.replace('[**a**](/x "t")', '<**a**>').replace('[x\\|y](/z)', '<x\\|y>'));
});

test('a bare address is its own words', () => {
  const written = plainBody(
    '<https://a.b> and https://c.d',
    () => true,
    ({ children: [words] }) => (words?.type === 'text' ? `(${words.value})` : ''),
  );
  assert.equal(written, '(https://a.b) and (https://c.d)');
});

test('an image, a reference or a link with an image that has to change is not for this', () => {
  const isAsWritten = (url: string) => !url.startsWith('/');
  const write = ({ url }: { url: string }) => (isAsWritten(url) ? undefined : '');
  for (const other of ['![a](/b)', '[a][b]\n\n[b]: /c', '[![a](b)](/c)']) {
    assert.equal(plainBody(other, isAsWritten, write), undefined, other);
  }
  assert.equal(plainBody('![a](b) [![a](b)](c)', isAsWritten, write), '![a](b) [![a](b)](c)');
});

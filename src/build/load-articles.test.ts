import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutBlankLines } from './load-articles.ts';

test('blank lines go, the indentation of a first line of code stays', () => {
  assert.equal(withoutBlankLines('\n \n    <script>alert(1)</script>\n\n'), '    <script>alert(1)</script>');
  assert.equal(withoutBlankLines('Text\n\nmore '), 'Text\n\nmore');
  assert.equal(withoutBlankLines(''), '');
});

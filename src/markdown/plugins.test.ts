import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownOptions } from './renderer.ts';

async function htmlOf(markdown: string): Promise<string> {
  const renderer = await markdownOptions.processor.createRenderer({ syntaxHighlight: false });
  return (await renderer.render(markdown)).code;
}

test('a box of a task list can be ticked, and is named for its own task however deep it stands', async () => {
  const html = await htmlOf(
    '- [ ] One **step**\n- [x] Two\n  - plain\n    - [ ] Three\n\n> - [ ] Four\n>\n>   more\n',
  );
  const boxes = [...html.matchAll(/<input[^>]*>/g)].map(([box]) => box.replace(/\s+/g, ' '));
  assert.deepEqual(boxes, [
    '<input type="checkbox" aria-label="One step">',
    '<input type="checkbox" checked aria-label="Two plain Three">',
    '<input type="checkbox" aria-label="Three">',
    '<input type="checkbox" aria-label="Four more">',
  ]);
});

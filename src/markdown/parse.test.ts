import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { createSatteriMarkdownProcessor } from '@astrojs/markdown-satteri';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { findMdxFault, parseMarkdown } from './parse.ts';

/** What a reader gets of a text: how many of each construct, and the words. */
type Reading = Record<string, number | string>;

const ours: Readonly<Record<string, string>> = {
  table: 'table',
  tableRow: 'tr',
  tableCell: 'cell',
  listItem: 'li',
  delete: 'del',
  link: 'a',
  code: 'pre',
  blockquote: 'blockquote',
  emphasis: 'em',
};

function readTree(tree: Root): Reading {
  const reading: Record<string, number> = {};
  let tasks = 0;
  visit(tree, (node) => {
    const name = ours[node.type];
    if (name) reading[name] = (reading[name] ?? 0) + 1;
    if (node.type === 'listItem' && typeof node.checked === 'boolean') tasks += 1;
  });
  return { ...reading, tasks, notes: count(tree, 'footnoteReference') };
}

function count(tree: Root, type: string): number {
  let found = 0;
  visit(tree, (node) => {
    if (node.type === type) found += 1;
  });
  return found;
}

function readHtml(html: string): Reading {
  // Footnotes add a list item, a reference and a way back of their own.
  const body = html.replace(/<section[^>]*footnotes[\s\S]*<\/section>/, (section) =>
    /<em>/.test(section) ? '<em>' : '',
  );
  const times = (pattern: RegExp) => body.match(pattern)?.length ?? 0;
  const notes = times(/data-footnote-ref/g);
  return {
    table: times(/<table[\s>]/g),
    tr: times(/<tr[\s>]/g),
    cell: times(/<t[hd][\s>]/g),
    li: times(/<li[\s>]/g),
    del: times(/<del>/g),
    a: times(/<a[\s>]/g) - notes,
    pre: times(/<pre[\s>]/g),
    blockquote: times(/<blockquote>/g),
    em: times(/<em>/g),
    tasks: times(/type="checkbox"/g),
    notes,
  };
}

test('our parser and the one that renders pages read GitHub’s Markdown alike', async () => {
  const text = await readFile(join(import.meta.dirname, 'fixtures/gfm.md'), 'utf8');
  const renderer = await createSatteriMarkdownProcessor({ syntaxHighlight: false });
  const { code } = await renderer.render(text);
  const expected = {
    table: 1,
    tr: 3,
    cell: 6,
    li: 5,
    del: 1,
    a: 4,
    pre: 1,
    blockquote: 1,
    em: 1,
    tasks: 2,
    notes: 1,
  };
  assert.deepEqual(readHtml(code), expected);
  assert.deepEqual({ ...expected, ...readTree(parseMarkdown(text)) }, expected);
  assert.deepEqual(Object.keys(readTree(parseMarkdown(text))).length, Object.keys(expected).length);
});

test('plain Markdown never throws', () => {
  assert.doesNotThrow(() => parseMarkdown('<Note> { < --> <br>'));
});

for (const [body, line, reason] of [
  ['a\n\n<Note>\n', 3, /closing tag for `<Note>`/],
  ['a\n\n{ b\n', 4, /closing brace/],
  ['a\n\n</Note>\n', 3, /closing slash/],
  ['<!-- no -->', 1, /Unexpected character `!`/],
] as const) {
  test(`MDX says where ${JSON.stringify(body)} is broken`, () => {
    const fault = findMdxFault(body);
    assert.equal(fault?.line, line);
    assert.match(fault?.reason ?? '', reason);
  });
}

test('good MDX has no fault', () => {
  assert.equal(findMdxFault('<Note>\n\nText.\n\n</Note>'), undefined);
});

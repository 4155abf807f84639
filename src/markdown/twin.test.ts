import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleSchema } from '../schemas/article.ts';
import { markdownTwin } from './twin.ts';

const article = {
  path: '/articles/area/name/',
  data: articleSchema.parse({
    pageTitle: 'A title',
    description: 'What it is for.',
    articleId: 'a',
    kind: 'faq',
    reviewed: '2026-11-22',
    sources: [{ title: 'A page', url: 'https://learn.microsoft.com/x' }],
  }),
};

test('components are written out, links made whole, sources kept', () => {
  const body =
    'See [it](/faq/#a) and `{x}`.\n\n{/* a remark */}\n\n<Warning>\n\nBoth **halves**.\n\n</Warning>\n\n| A | B |\n|---|---|\n| 1 | 2 |\n';
  assert.equal(
    markdownTwin(article, body, 'mdx', 'https://signpost.example'),
    `# A title

What it is for.

Reviewed 2026-11-22. https://signpost.example/articles/area/name/

See [it](https://signpost.example/faq/#a) and \`{x}\`.

> **Warning**
>
> Both **halves**.

| A | B |
| - | - |
| 1 | 2 |

## Sources

- [A page](https://learn.microsoft.com/x)
`,
  );
});

test('a component without Markdown of its own is refused, not dropped', () => {
  assert.throws(() => markdownTwin(article, '<Chart />\n', 'mdx', ''), /does not know the component <Chart>/);
  assert.throws(() => markdownTwin(article, '{1 + 1}\n', 'mdx', ''), /cannot hold the expression \{1 \+ 1\}/);
});

test('plain Markdown keeps its braces and tags', () => {
  assert.match(markdownTwin(article, 'a {b} <br> c\n', 'md', ''), /a \{b\} <br> c/);
});

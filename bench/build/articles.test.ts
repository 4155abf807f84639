import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edited, plainArticle, someOf } from './articles.ts';

const article = (name: string) => ({
  path: `area/${name}.mdx`,
  text: `---\npageTitle: "A: title"\ndescription: What it is.\narticleId: ${name}\n---\n\nText.\n\n---\n\nMore.\n`,
});

test('a peer gets the body as it is, under a title and a description', () => {
  assert.deepEqual(plainArticle(article('a')), {
    path: 'area/a.md',
    text: '---\ntitle: "A: title"\ndescription: What it is.\n---\n\nText.\n\n---\n\nMore.\n',
  });
  assert.throws(() => plainArticle({ path: 'a.md', text: 'Text.' }), /a\.md has no frontmatter/);
});

test('some of the articles are the same ones each time, in the order of their paths', () => {
  const all = Array.from({ length: 40 }, (_, index) => article(`n-${index}`));
  const some = someOf(all, 10);
  assert.equal(some.length, 10);
  assert.deepEqual(someOf(all.toReversed(), 10), some);
  assert.deepEqual(
    some,
    some.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  );
  assert.equal(someOf(all, undefined).length, 40);
  assert.equal(someOf(all, 100).length, 40);
});

test('an edit adds a sentence', () => assert.match(edited('Text.\n\n'), /^Text\.\n\nThis sentence .*\.\n$/));

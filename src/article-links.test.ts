import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editAddress, feedbackAddress, portalAddress } from './article-links.ts';
import { articleSchema } from './schemas/article.ts';

const data = articleSchema.parse({
  pageTitle: 'T',
  description: 'D.',
  articleId: 'a.b',
  kind: 'faq',
  reviewed: '2026-11-22',
});
const templates = {
  feedbackUrl: 'https://feedback.example/?was={answer}&page={path}&id={articleId}&keep={this}',
  editUrl: 'https://code.example/edit/main/{file}',
};

test('the answer, the page and the article go into the address, encoded', () => {
  assert.equal(
    feedbackAddress({ path: '/articles/x/y/', data }, 'no', templates),
    'https://feedback.example/?was=no&page=%2Farticles%2Fx%2Fy%2F&id=a.b&keep={this}',
  );
});

test('a file keeps its folders', () => {
  assert.equal(
    editAddress('content/articles/x/a b.mdx', templates),
    'https://code.example/edit/main/content/articles/x/a%20b.mdx',
  );
});

test('without an address there is no link', () => {
  assert.equal(
    feedbackAddress({ path: '/', data }, 'yes', { feedbackUrl: undefined, editUrl: undefined }),
    undefined,
  );
  assert.equal(editAddress('a.mdx', { feedbackUrl: undefined, editUrl: undefined }), undefined);
  assert.equal(editAddress(undefined, templates), undefined);
});

test('a page of a portal follows its host', () => {
  assert.equal(portalAddress('entra.microsoft.com'), 'https://entra.microsoft.com');
  assert.equal(portalAddress('entra.microsoft.com', '#view/X'), 'https://entra.microsoft.com#view/X');
  assert.equal(
    portalAddress('mysignins.microsoft.com/security-info', 'a'),
    'https://mysignins.microsoft.com/security-info/a',
  );
});

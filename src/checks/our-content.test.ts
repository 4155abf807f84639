import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverageOf } from '../catalog/coverage.ts';
import { median } from '../catalog/coverage-report.ts';
import { catalogFromContent } from '../catalog/from-content.ts';
import { readability } from '../markdown/readability.ts';
import { checkContent } from './check-content.ts';
import { formatFinding } from './finding.ts';

/** The day our content was last reviewed as a whole: what grows old after it is no fault of the text. */
const { findings, content } = await checkContent('content', { today: '2026-11-22' });
const catalog = catalogFromContent(content);

test('our own content breaks no rule, with no baseline and no rule switched off', () => {
  assert.deepEqual(findings.map(formatFinding), []);
});

test('the median article has under 700 words, and no step more than 40', () => {
  const texts = content.articles.map(({ file, body }) => ({ file, ...readability(body, 'mdx') }));
  assert.ok(median(texts.map(({ words }) => words)) < 700);
  assert.deepEqual(
    texts.filter(({ longestStep }) => longestStep > 40).map(({ file }) => file),
    [],
  );
});

test('every topic has one best article first in every cloud', () => {
  const topics = coverageOf(catalog);
  assert.ok(topics.length >= 20);
  const gaps = topics.flatMap(({ topicId, cells }) =>
    cells
      .filter(({ state }) => state !== 'covered')
      .map(({ cloud, state }) => `${topicId} ${cloud} ${state}`),
  );
  assert.deepEqual(gaps, []);
});

test('every article leads to the questions, the licenses and the troubleshooting', () => {
  const lacking = catalog.articles.flatMap((article) => {
    const kinds = new Set([article, ...catalog.related(article)].map(({ data }) => data.kind));
    return (['faq', 'licensing', 'troubleshooting'] as const)
      .filter((kind) => !kinds.has(kind))
      .map((kind) => `${article.id}: ${kind}`);
  });
  assert.deepEqual(lacking, []);
});

test('every code says what to do or that nothing has to be done, and stands in an article where one bears on it', () => {
  const silent = catalog.codes
    .filter(({ code }) => code.actionNeeded && code.fix.length === 0)
    .map(({ title }) => title);
  assert.deepEqual(silent, []);
  const alone = catalog.codes.filter(({ article }) => article === undefined).map(({ title }) => title);
  assert.deepEqual(alone, []);
});

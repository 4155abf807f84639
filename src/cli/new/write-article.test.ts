import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readArticleSource } from '../../checks/article-source.ts';
import { checkContent } from '../../checks/check-content.ts';
import { formatFinding } from '../../checks/finding.ts';
import { rules } from '../../checks/rules.ts';
import { markdownTwin } from '../../markdown/twin.ts';
import { articleSchema } from '../../schemas/article.ts';
import { kindNames } from '../../schemas/kinds.ts';
import { readTopics } from './answers.ts';
import { type Existing, readExisting } from './existing.ts';
import { writeArticle } from './write-article.ts';

const TODAY = '2026-11-22';
let folder = '';
let existing: Existing;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signpost-new-'));
  await cp('content', folder, { recursive: true });
  existing = await readExisting(folder);
});
after(() => rm(folder, { recursive: true }));

const decide = (title: string) => ({
  kind: 'how-to' as const,
  area: 'password-reset',
  title,
  topics: readTopics('32045826, 32565598', existing.topics),
});

test('what there is is known: areas, addresses, ids, topics', () => {
  assert.ok(existing.areas.includes('password-reset'));
  assert.ok(existing.addresses.includes('password-reset/faq'));
  assert.ok(existing.articleIds.includes('sspr-faq'));
  assert.ok(existing.topics.length > 0 && existing.products.length > 0);
});

for (const kind of kindNames) {
  test(`a new ${kind} article has no error, and warns only of what its author has to fill in`, async () => {
    const path = await writeArticle(folder, { ...decide(`New: ${kind}`), kind }, existing, TODAY);
    const { findings } = await checkContent(folder, { root: folder, today: TODAY });
    const own = findings.filter(({ file }) => join(folder, file) === path);
    assert.deepEqual(own.filter(({ rule }) => rules[rule].level === 'error').map(formatFinding), []);
    assert.deepEqual(
      own.map(({ rule }) => rule).filter((rule) => !filledIn.includes(rule)),
      [],
    );
    const source = readArticleSource(await readFile(path, 'utf8'));
    assert.ok(typeof source === 'object');
    const data = articleSchema.parse(source.frontmatter.data);
    assert.deepEqual(
      [data.kind, data.reviewed, data.articleId, data.pageTitle],
      [kind, TODAY, `new-${kind}`, `New: ${kind}`],
    );
    const site = { origin: 'https://signpost.example', hosts: {} };
    const twin = markdownTwin({ data, path: '/articles/a/b/' }, source.body, 'mdx', site);
    assert.match(twin, /^# New: /);
    assert.doesNotMatch(twin, /\{|<[A-Z]/);
  });
}

/** What no template can know. */
const filledIn: readonly string[] = ['source-missing', 'topic-ambiguous', 'order-tie', 'topic-kind-gap'];

test('products and clouds are those of the topics', async () => {
  const text = await readFile(await writeArticle(folder, decide('Of two topics'), existing), 'utf8');
  assert.match(text, /^supportTopicIds: \["32045826", "32565598"\]$/m);
  assert.match(text, /^productPesIds: \["14785", "16579", "16666"\]$/m);
  assert.match(text, /^cloudEnvironments: \[public, fairfax, mooncake, usnat, ussec\]$/m);
});

test('without a topic an article is for every product, in the public cloud', async () => {
  const path = await writeArticle(folder, { ...decide('Of no topic'), topics: [] }, existing);
  const text = await readFile(path, 'utf8');
  assert.match(text, /^supportTopicIds: \[\]\nproductPesIds: \[\]\ncloudEnvironments: \[public\]$/m);
});

test('a title that YAML would read otherwise is quoted, and an id that is taken gets a number', async () => {
  const taken = { articleIds: ['why-not'] };
  const text = await readFile(await writeArticle(folder, decide('Why: "not"? #'), taken), 'utf8');
  const source = readArticleSource(text);
  assert.ok(typeof source === 'object');
  const data = articleSchema.parse(source.frontmatter.data);
  assert.deepEqual([data.pageTitle, data.articleId], ['Why: "not"? #', 'why-not-2']);
});

test('nothing is overwritten, neither a file of that name nor its plain Markdown', async () => {
  const path = await writeArticle(folder, decide('Only once'), existing);
  const text = await readFile(path, 'utf8');
  await assert.rejects(writeArticle(folder, { ...decide('Only once'), kind: 'faq' }, existing), {
    message: `${path} is already there. Expected a title that differs from its.`,
  });
  assert.equal(await readFile(path, 'utf8'), text);
  await writeFile(join(folder, 'articles/password-reset/plain.md'), '');
  await assert.rejects(writeArticle(folder, decide('Plain'), existing), /plain\.md is already there/);
});

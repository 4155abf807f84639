import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { catalogFromContent } from '../../catalog/from-content.ts';
import { readContent } from '../../checks/read-content.ts';
import { articleKeys } from '../../schemas/article.ts';
import { fieldUses } from './field-uses.ts';
import { keysOf } from './page-keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'signpost-keys-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const article = (name: string, more = '') =>
  `---\npageTitle: ${name}\ndescription: About ${name}.\narticleId: ${name}\nkind: how-to\nreviewed: 2026-01-01\n${more}---\n\nText of ${name}.\n`;

/** The keys of a site of two articles, A and B, given the text of B. */
async function keysWith(b: string, { variables = {}, day = '2026-02-01', table = '' } = {}) {
  mkdirSync(join(folder, 'articles/area'), { recursive: true });
  writeFileSync(join(folder, 'articles/area/a.md'), article('a'));
  writeFileSync(join(folder, 'articles/area/b.md'), b);
  writeFileSync(join(folder, 'products.yaml'), table);
  const content = await readContent(folder, []);
  const bodies = new Map(content.articles.map(({ id, body }) => [id, { html: body, headings: [] }]));
  const keys = keysOf({ content, catalog: catalogFromContent(content), bodies }, variables, day);
  return { a: keys.showing([{ id: 'area/a' }]), b: keys.showing([{ id: 'area/b' }]), listing: keys.listing };
}

test('the text of another article is nothing to a page, nor to a list', async () => {
  const [before, now] = [await keysWith(article('b')), await keysWith(`${article('b')}More.\n`)];
  assert.equal(now.a, before.a);
  assert.equal(now.listing, before.listing);
  assert.notEqual(now.b, before.b);
});

test('what an article says of itself alone is seen on its page and in lists', async () => {
  const [before, now] = [await keysWith(article('b')), await keysWith(article('b', 'aliases: [bee]\n'))];
  assert.equal(now.a, before.a);
  assert.notEqual(now.b, before.b);
  assert.notEqual(now.listing, before.listing);
});

test('by what an article is found and named, every page may change', async () => {
  const before = await keysWith(article('b'));
  for (const b of [
    article('b').replace('pageTitle: b', 'pageTitle: Bee'),
    article('b', 'supportTopicIds: [40000001]\n'),
  ]) {
    assert.notEqual((await keysWith(b)).a, before.a);
  }
});

test('tables, the day and where the site is published are in every key', async () => {
  const before = await keysWith(article('b'));
  for (const other of [
    { table: '- id: "1001"\n  name: One\n' },
    { day: '2026-02-02' },
    { variables: { SIGNPOST_URL: 'https://other.example' } },
  ]) {
    const now = await keysWith(article('b'), other);
    assert.notEqual(now.a, before.a);
    assert.notEqual(now.listing, before.listing);
  }
  assert.equal((await keysWith(article('b'), { variables: { PATH: '/other' } })).a, before.a);
});

test('an article whose body is made of components has no key', async () => {
  const content = await readContent(folder, []);
  const keys = keysOf({ content, catalog: catalogFromContent(content), bodies: new Map() });
  assert.equal(keys.showing([{ id: 'area/a' }]), undefined);
  assert.notEqual(keys.showing([]), undefined);
});

test('it is known of every key of the header where it is seen', () => {
  assert.deepEqual(Object.keys(fieldUses).sort(), [...articleKeys].sort());
});

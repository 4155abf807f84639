import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { loadJudged } from './load.ts';

const content = join(import.meta.dirname, '../../../content');
const yaml = (file: string) => parse(readFileSync(join(content, file), 'utf8'));

interface Entry {
  id: string;
  guid?: string;
  name?: string;
  spellings?: string[];
}
const codes: Entry[] = globSync('codes/*.yaml', { cwd: content }).flatMap((file) => yaml(file).codes);
const topics: Entry[] = yaml('topics.yaml');
const products: Entry[] = yaml('products.yaml');
const judged = await loadJudged(import.meta.dirname);

test('every expected page is a page of the content', () => {
  const pages = new Set([
    ...globSync('articles/**/*.mdx', { cwd: content }).map((file) => `/${file.replace(/\.mdx$/, '/')}`),
    ...codes.map(({ id }) => `/codes/${id.toLowerCase()}/`),
    ...topics.map(({ id }) => `/t/${id}/`),
    ...products.map(({ id }) => `/p/${id}/`),
  ]);
  const missing = judged.flatMap(({ query, expect }) =>
    expect.filter(({ path }) => !pages.has(path)).map(({ path }) => `${query}: ${path}`),
  );
  assert.deepEqual(missing, []);
});

test('no unanswerable query holds an identifier that the content knows', () => {
  const fold = (text: string) => text.toLowerCase().replace(/[^\p{L}\d]+/gu, '');
  const known = new Set(
    [...codes, ...topics, ...products]
      .flatMap(({ id, guid, name, spellings }) => [id, guid ?? '', name ?? '', ...(spellings ?? [])])
      .filter((text) => !/\s/.test(text.trim()))
      .map((text) => fold(text).replace(/^(?:0x|hr)/, '')),
  );
  const found = judged
    .filter(({ set }) => set === 'unanswerable')
    .flatMap(({ query }) => {
      const words = query.match(/[\p{L}\d_-]+/gu) ?? [];
      const inHex = words
        .filter((word) => /^-?\d+$/.test(word))
        .map((word) => (Number(word) >>> 0).toString(16));
      const pairs = words.map((word, index) => word + (words[index + 1] ?? ''));
      return [...words, ...pairs, ...inHex]
        .map((word) => fold(word).replace(/^(?:0x|hr)/, ''))
        .filter((word) => word !== '' && known.has(word));
    });
  assert.deepEqual(found, []);
  // The comparison works: a known identifier in another spelling is recognised.
  assert.ok(known.has(fold('sspr 0029')) && known.has((-2145188327 >>> 0).toString(16)));
});

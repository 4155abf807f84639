import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkContent } from './check-content.ts';
import { formatFinding, hasErrors, sortFindings } from './finding.ts';

const fixtures = join(import.meta.dirname, 'fixtures');

test('every fault of every file is found in one run, with file, line and what was expected', async () => {
  const bad = join(fixtures, 'bad');
  const { findings } = await checkContent(bad, { root: bad, today: '2026-11-22' });
  const errors = findings.filter((finding) => hasErrors([finding]));
  const found = `${sortFindings(errors).map(formatFinding).join('\n')}\n`;
  if (process.env['UPDATE_FIXTURES']) await writeFile(join(fixtures, 'bad-expected.txt'), found);
  assert.equal(found, await readFile(join(fixtures, 'bad-expected.txt'), 'utf8'));
});

test('there are at least 25 bad articles, and each has at least one finding', async () => {
  const bad = join(fixtures, 'bad');
  const files = (await readdir(join(bad, 'articles'), { recursive: true })).filter((name) =>
    /\.mdx?$/.test(name),
  );
  assert.ok(files.length >= 25);
  const expected = await readFile(join(fixtures, 'bad-expected.txt'), 'utf8');
  // Of two files that claim one id or one address, the second is the one at fault.
  const silent = files.filter((name) => !expected.includes(`articles/${name.split('\\').join('/')}:`)).sort();
  assert.deepEqual(silent, ['area/same-address.md', 'area/same-id-once.mdx']);
});

test('our own content has no error', async () => {
  const { findings, content } = await checkContent('content');
  assert.deepEqual(findings.filter((finding) => hasErrors([finding])).map(formatFinding), []);
  assert.ok(content.articles.length >= 8);
});

test('lists may be YAML lists or one string, and ids stay strings', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'signpost-'));
  try {
    await cp(join(fixtures, 'good'), folder, { recursive: true });
    const { findings, content } = await checkContent(folder, { root: folder });
    assert.equal(hasErrors(findings), false);
    const [asList, asString] = content.articles.map(({ data }) => data);
    const lists = (data: typeof asList) => [
      data?.supportTopicIds,
      data?.productPesIds,
      data?.cloudEnvironments,
    ];
    assert.deepEqual(lists(asList), [
      ['32045826', '516fe906-3a1a-2878-02fd-8dd37ea207de'],
      ['05826', '16579'],
      ['public', 'fairfax'],
    ]);
    assert.deepEqual(lists(asString), lists(asList));
    assert.equal(asString?.selfHelpType, 'problemScopingQuestions');
    assert.equal(asList?.selfHelpType, 'generic');
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a folder without tables and codes is no fault', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'signpost-'));
  try {
    assert.deepEqual((await checkContent(folder, { root: folder })).findings, []);
  } finally {
    await rm(folder, { recursive: true });
  }
});

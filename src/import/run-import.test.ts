import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { readContent } from '../checks/read-content.ts';
import { levelOf } from './anomalies.ts';
import { checkFidelity } from './fidelity/check-fidelity.ts';
import { Interrupted, type RunOptions, runImport } from './run-import.ts';
import { header, samples } from './test/samples.ts';

let root: string;
let from: string;
let to: string;

const files: Readonly<Record<string, string>> = {
  'contoso.lamps/lamp-dark.md': samples.generic,
  'apollo/lamp-apollo.md': samples.apollo,
  'contoso.rca/lamp-rca.md': samples.rca,
  'contoso.questions/lamp-questions.md': samples.questions,
  'contoso.topics/lamp-topics.md': samples.service,
  'contoso.landing/lamp-landing.md': samples.landing,
  'contoso.tsg (old)/Step One.md': `${header({ selfHelpType: 'TSG_Content', articleId: 'step one' })}\n# Step\n\nLook.\n`,
  'contoso.lamps/broken.md': `${header({ selfHelpType: 'problemScopingQuestions', articleId: 'x' })}\n---\n{ "a": \n---\n`,
  'contoso.lamps/empty.md': '',
  'contoso.lamps/picture.png': 'no text',
};

async function put(folder: string, path: string, text: string) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

const run = (options: Partial<RunOptions> = {}) =>
  runImport({ from, to, reviewed: '2021-04-09', ...options });

/** Every file of the content folder with its text. */
async function contents(): Promise<Record<string, string>> {
  const entries = await readdir(to, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const pairs = paths
    .sort()
    .map(async (path) => [path.slice(to.length + 1), await readFile(path, 'utf8')] as const);
  return Object.fromEntries(await Promise.all(pairs));
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'signpost-import-'));
  from = join(root, 'source');
  to = join(root, 'content');
  for (const [path, text] of Object.entries(files)) await put(from, path, text);
});
afterEach(() => rm(root, { recursive: true }));

describe('an import', () => {
  test('accounts for every file, and puts each lane where it belongs', async () => {
    const report = await run();
    assert.deepEqual(report.outcomes, { imported: 5, repaired: 2, rejected: 2, 'left-out': 1 });
    assert.deepEqual(Object.keys(await contents()), [
      'articles/apollo/lamp-apollo.mdx',
      'articles/contoso.lamps/lamp-dark.md',
      'articles/contoso.rca/lamp-rca.md',
      'held/contoso.tsg-old/step-one.md',
      'import-addresses.json',
      'import-manifest.json',
      'landings/contoso.landing/lamp-landing.json',
      'questions/contoso.questions/lamp-questions.json',
      'services/contoso.topics/lamp-topics.json',
    ]);
    const rejected = report.sources.filter(({ outcome }) => outcome === 'rejected');
    assert.deepEqual(
      rejected.map(({ path, anomalies }) => {
        const why = anomalies.find(({ code }) => levelOf(code) === 'reject');
        return [path, why?.code, why?.line];
      }),
      [
        ['contoso.lamps/broken.md', 'json-invalid', 15],
        ['contoso.lamps/empty.md', 'empty', 1],
      ],
    );
  });

  test('writes articles that hold against the schema', async () => {
    await run();
    const findings: Parameters<typeof readContent>[1] = [];
    const { articles } = await readContent(to, findings, root);
    assert.deepEqual(findings, []);
    const article = articles.find(({ id }) => id === 'contoso.lamps/lamp-dark')?.data;
    assert.deepEqual(
      [
        article?.pageTitle,
        article?.kind,
        article?.supportTopicIds,
        article?.cloudEnvironments,
        article?.importedFrom,
      ],
      [
        'The lamp stays dark',
        'troubleshooting',
        ['32000001', '32000002'],
        ['public', 'fairfax'],
        'contoso.lamps/lamp-dark.md',
      ],
    );
    assert.deepEqual(article?.anomalies, ['heading-space', 'link-broken-sign']);
  });

  test('loses no word, link, heading or code block without a reason', async () => {
    await run();
    const { compared, unexplained, missing } = await checkFidelity({ from, to });
    assert.deepEqual([compared, unexplained, missing], [7, 0, []]);
  });

  test('changes nothing when it is run again', async () => {
    await run();
    const before = await contents();
    const { mtimeMs } = await stat(join(to, 'articles/contoso.lamps/lamp-dark.md'));
    const report = await run();
    assert.deepEqual(report.written, { unchanged: 7 });
    assert.deepEqual(await contents(), before);
    assert.equal((await stat(join(to, 'articles/contoso.lamps/lamp-dark.md'))).mtimeMs, mtimeMs);
  });

  test('says what it would do and writes nothing, when asked', async () => {
    const report = await run({ dryRun: true });
    assert.deepEqual(report.written, { created: 7 });
    assert.deepEqual(await contents(), {});
  });

  test('imports only the lanes asked for', async () => {
    const report = await run({ only: new Set(['apollo']) });
    assert.deepEqual(report.outcomes, { imported: 1, repaired: 0, rejected: 1, 'left-out': 8 });
    assert.deepEqual(Object.keys(await contents()), [
      'articles/apollo/lamp-apollo.mdx',
      'import-manifest.json',
    ]);
  });

  test('publishes a lane that is held, when asked', async () => {
    await run({ publish: new Set(['tsg_content']) });
    assert.ok('articles/contoso.tsg-old/step-one.md' in (await contents()));
  });
});

describe('the work of a person', () => {
  const path = 'articles/contoso.lamps/lamp-dark.md';
  const beside = 'articles/contoso.lamps/lamp-dark.imported.md';

  test('an edited file stays, and the new version is put beside it', async () => {
    await run();
    const imported = (await contents())[path] ?? '';
    await put(to, path, 'Mine.\n');
    const report = await run();
    assert.deepEqual(report.written, { unchanged: 6, edited: 1 });
    const after = await contents();
    assert.deepEqual([after[path], after[beside]], ['Mine.\n', imported]);

    assert.deepEqual((await run()).written, { unchanged: 6, edited: 1 });
    assert.deepEqual(await contents(), after);
  });

  test('a version that was put beside a file and removed does not come back until it differs', async () => {
    await run();
    await put(to, path, 'Mine.\n');
    await run();
    await rm(join(to, beside));
    await run();
    assert.ok(!(beside in (await contents())));
    await put(from, 'contoso.lamps/lamp-dark.md', samples.generic.replace('Most lamps', 'All lamps'));
    await run();
    assert.match((await contents())[beside] ?? '', /All lamps/);
  });

  test('the version beside a file is no article', async () => {
    await run();
    await put(to, path, 'Mine.\n');
    await run();
    const { articles } = await readContent(to, [], root);
    assert.ok(articles.every(({ id }) => !id.includes('imported')));
  });

  test('a file that was there before the first import stays', async () => {
    await put(to, path, 'Older.\n');
    await run();
    const after = await contents();
    assert.equal(after[path], 'Older.\n');
    assert.ok(beside in after);
  });

  test('a file removed by hand stays removed, until it is asked for', async () => {
    await run();
    await rm(join(to, path));
    assert.deepEqual((await run()).written, { unchanged: 6, 'removed-by-hand': 1 });
    assert.ok(!(path in (await contents())));
    await run({ restore: true });
    assert.ok(path in (await contents()));
  });

  test('a changed source changes its file, and a source that is gone takes its file along unless it was edited', async () => {
    await run();
    await put(from, 'contoso.rca/lamp-rca.md', samples.rca.replace('went out at', 'failed at'));
    await rm(join(from, 'contoso.lamps/lamp-dark.md'));
    await rm(join(from, 'apollo/lamp-apollo.md'));
    await put(to, 'articles/apollo/lamp-apollo.mdx', 'Mine.\n');
    const report = await run();
    assert.deepEqual(
      [report.written, report.removed, report.kept],
      [{ unchanged: 4, updated: 1 }, [path], ['articles/apollo/lamp-apollo.mdx']],
    );
  });
});

describe('a run that is ended', () => {
  test('goes on where it was, and comes out as if it had never been ended', async () => {
    for (let index = 0; index < 80; index += 1) {
      await put(from, `many/lamp-${index}.md`, samples.generic.replace('"lamp-dark"', `"lamp-${index}"`));
    }
    const stop = new AbortController();
    stop.abort();
    await assert.rejects(run({ signal: stop.signal }), Interrupted);
    const partial = Object.keys(await contents()).length;
    await run();
    const resumed = await contents();
    assert.ok(partial > 10 && partial < Object.keys(resumed).length);
    await rm(to, { recursive: true });
    await run();
    assert.deepEqual(await contents(), resumed);
  });

  test('takes what it wrote for its own, even where it was killed before it could note it', async () => {
    await run();
    const whole = await contents();
    await rm(join(to, 'import-manifest.json'));
    await writeFile(join(to, 'articles/contoso.lamps/lamp-dark.md.tmp'), 'half');
    assert.deepEqual((await run()).written, { unchanged: 7 });
    await rm(join(to, 'articles/contoso.lamps/lamp-dark.md.tmp'));
    assert.deepEqual(await contents(), whole);
  });

  test('a manifest that cannot be read ends the run', async () => {
    await run();
    await writeFile(join(to, 'import-manifest.json'), '{');
    await assert.rejects(run(), /cannot be read/);
  });
});

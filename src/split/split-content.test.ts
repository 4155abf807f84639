import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { parse } from 'yaml';
import { splitContent } from './split-content.ts';

const [VM, SQL] = ['https://vm.example', 'https://sql.example'];
const sites = [
  { id: VM, services: ['vm'] },
  { id: SQL, services: ['sql'] },
];
let root: string;

const article = (id: string, more: string, body: string) =>
  `---\npageTitle: ${id}\ndescription: About ${id}.\narticleId: ${id}\nkind: faq\nreviewed: 2026-01-01\n${more}---\n${body}\n`;
const code = (id: string) =>
  `  - {id: ${id}, says: Says., means: Means., cause: Cause., actionNeeded: false}\n`;

before(async () => {
  root = await mkdtemp(join(tmpdir(), 'signpost-split-'));
  const files = {
    'articles/vm/start.md': article(
      'vm-start',
      'codes: [E1]\nrelated: [sql-lock]\n',
      '[Lock](/articles/sql/lock/)',
    ),
    'articles/sql/lock.mdx': article('sql-lock', '', 'See E2.'),
    'articles/new/thing.md': article('new-thing', '', 'New.'),
    'questions/sql/a.json': '{}',
    'landings/vm/a.json': '{}',
    'services/names/a.json': '{}',
    'codes/e.yaml': `family: {id: e, title: E, description: E.}\ncodes:\n${code('E1')}${code('E2')}${code('E3')}`,
    'topics.yaml': '[]\n',
    'import-manifest.json': '{}',
  };
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, 'content', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
});
after(() => rm(root, { recursive: true, force: true }));

test('each part has its services, the tables, and the codes it needs; a new service goes to the smaller', async () => {
  const out = join(root, 'parts');
  const made = await splitContent(join(root, 'content'), out, sites);
  assert.deepEqual(
    made.map(({ id, services, articles, unrelated }) => [id, services, articles, unrelated]),
    [
      [VM, ['new', 'vm'], 2, 1],
      [SQL, ['sql'], 1, 0],
    ],
  );
  const filesOf = async (part: string) =>
    (await readdir(join(out, part), { recursive: true })).filter((name) => /\.\w+$/.test(name)).sort();
  assert.deepEqual(await filesOf('vm.example'), [
    'articles/new/thing.md',
    'articles/vm/start.md',
    'codes/e.yaml',
    'landings/vm/a.json',
    'services/names/a.json',
    'topics.yaml',
  ]);
  assert.deepEqual(await filesOf('sql.example'), [
    'articles/sql/lock.mdx',
    'codes/e.yaml',
    'questions/sql/a.json',
    'services/names/a.json',
    'topics.yaml',
  ]);
  const codesOf = async (part: string) =>
    parse(await readFile(join(out, part, 'codes/e.yaml'), 'utf8')).codes.map(({ id }: { id: string }) => id);
  assert.deepEqual(await codesOf('vm.example'), ['E1', 'E3']);
  assert.deepEqual(await codesOf('sql.example'), ['E2']);
  const start = await readFile(join(out, 'vm.example/articles/vm/start.md'), 'utf8');
  assert.match(start, /\[Lock\]\(https:\/\/sql\.example\/articles\/sql\/lock\/\)/);
  assert.doesNotMatch(start, /related/);

  await splitContent(join(root, 'content'), out, made);
});

test('a folder with other things in it is left alone', async () => {
  const out = join(root, 'content', 'articles');
  await assert.rejects(
    splitContent(join(root, 'content'), out, sites),
    /is not empty, and was not made by a split/,
  );
});

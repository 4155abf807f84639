import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { landingSchema } from '../../src/schemas/landing.ts';
import { questionsSchema } from '../../src/schemas/questions.ts';
import { checklistMarkdown, landingMarkdown, readLanes } from './lanes.ts';

const header = {
  articleId: 'sign-in-ask',
  pageTitle: 'Sign-in: ask',
  description: 'What support asks.',
  service: 'microsoft.aad',
  cloudEnvironments: ['public'],
};
const form = {
  ...header,
  questions: [
    {
      id: 'kind',
      control: 'choice',
      label: 'What fails?',
      required: true,
      options: [
        { value: 'a', text: 'Reset' },
        { value: 'b', text: 'Change' },
      ],
    },
    { id: 'since', control: 'date', label: 'Since when?', visibility: 'kind == a', hints: ['the day'] },
  ],
};
const landing = {
  ...header,
  problems: [
    { title: 'Reset', description: 'It fails.', problems: [{ title: 'No code', description: 'None came.' }] },
  ],
};

test('a peer gets a form as a numbered list of what to have ready', () => {
  const text = checklistMarkdown(questionsSchema.parse(form));
  assert.match(text, /^---\ntitle: "Sign-in: ask"\ndescription: What support asks\.\n---\n/);
  assert.match(text, /^1\. What fails\? \(needed\)\n\n {3}\S.*: Reset · Change$/m);
  assert.match(text, /^1\. Since when\?\n\n {3}Only if .*\n\n {3}- the day$/m);
});

test('a peer gets a landing as its problems, those within a problem as a list', () => {
  const text = landingMarkdown(landingSchema.parse(landing));
  assert.match(text, /\n## Reset\n\nIt fails\.\n\n- No code: None came\.\n$/);
});

test('the lanes are read from a content folder, each page under the folder of its lane', async () => {
  const content = await mkdtemp(join(tmpdir(), 'lanes-'));
  try {
    assert.deepEqual(await readLanes(content), []);
    await mkdir(join(content, 'questions/area'), { recursive: true });
    await mkdir(join(content, 'landings'));
    await writeFile(join(content, 'questions/area/ask.json'), JSON.stringify(form));
    await writeFile(join(content, 'landings/start.json'), JSON.stringify(landing));
    const paths = (await readLanes(content)).map(({ path }) => path);
    assert.deepEqual(paths, ['questions/area/ask.md', 'landings/start.md']);
  } finally {
    await rm(content, { recursive: true });
  }
});

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readContent } from '../../checks/read-content.ts';
import { siteState } from './site-state.ts';

const root = mkdtempSync(join(tmpdir(), 'signpost-state-'));
after(() => rmSync(root, { recursive: true, force: true }));

const content = await readContent('src/build/fixtures/small', []);
const stateWith = (variables = {}, read = content, day = '2026-01-01') =>
  siteState(root, read, variables, day);

test('articles and the folder of the site are nothing to the state', async () => {
  const before = await stateWith();
  assert.equal(await stateWith({}, { ...content, articles: [] }), before);
  assert.equal(await stateWith({ SIGNPOST_DIST: 'elsewhere', PATH: '/bin' }), before);
});

test('tables, the day, where the site is published and the code are another state', async () => {
  const before = await stateWith();
  const table = { place: { file: 'x', line: 1 }, data: { id: '1001', name: 'One' } };
  const products = { ...content.tables, products: [table] } as unknown as typeof content.tables;
  const states = [
    await stateWith({}, { ...content, tables: products }),
    await stateWith({}, content, '2026-01-02'),
    await stateWith({ SIGNPOST_URL: 'https://other.example' }),
    await stateWith({ SIGNPOST_CLOUD: 'fairfax' }),
    await stateWith({ SIGNPOST_HOST: 'storage' }),
  ];
  writeFileSync(join(root, 'package-lock.json'), '{}');
  states.push(await stateWith());
  assert.equal(new Set([before, ...states]).size, states.length + 1);
});

import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { BodyCache } from './rendered-bodies.ts';

const body = (html: string) => ({ html, headings: [] });

test('a text is rendered once, also in the next build; another renderer begins anew', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'signpost-bodies-'));
  try {
    const rendered: string[] = [];
    const build = async (renderer: string, texts: readonly string[]) => {
      const cache = await BodyCache.open(folder, renderer);
      const bodies = [];
      for (const text of texts) {
        bodies.push(
          await cache.get(text, async (given) => {
            rendered.push(given);
            return body(`<p>${given}</p>`);
          }),
        );
      }
      await cache.save();
      return bodies.map(({ html }) => html);
    };
    assert.deepEqual(await build('one', ['a', 'b', 'a']), ['<p>a</p>', '<p>b</p>', '<p>a</p>']);
    assert.deepEqual(await build('one', ['a', 'c']), ['<p>a</p>', '<p>c</p>']);
    assert.deepEqual(rendered.splice(0), ['a', 'b', 'c']);
    // What a build did not ask for is not kept.
    await build('one', ['b']);
    assert.deepEqual(rendered.splice(0), ['b']);
    await build('two', ['b']);
    assert.deepEqual(rendered.splice(0), ['b']);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a cache that was cut off holds nothing, and is written whole again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'signpost-bodies-'));
  try {
    const first = await BodyCache.open(folder, 'one');
    await first.get('a', async () => body('x'));
    await first.save();
    const [file = ''] = await readdir(folder);
    const text = await readFile(join(folder, file), 'utf8');
    await writeFile(join(folder, file), text.slice(0, 10));
    const second = await BodyCache.open(folder, 'one');
    assert.equal((await second.get('a', async () => body('y'))).html, 'y');
    await second.save();
    assert.match(await readFile(join(folder, file), 'utf8'), /"html":"y"/);
  } finally {
    await rm(folder, { recursive: true });
  }
});

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { KeptResults, keyOf } from './kept-results.ts';

const made: string[] = [];
after(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'signpost-results-'));
  made.push(folder);
  return join(folder, 'made');
}

/** What a build had to make of these, given what the one before kept. */
async function build(folder: string, texts: readonly string[], state = 'state'): Promise<string[]> {
  const kept = await KeptResults.open<string>(folder, 'loud', state);
  const anew: string[] = [];
  for (const text of texts) {
    const loud = kept.get(keyOf(text), () => {
      anew.push(text);
      return text.toUpperCase();
    });
    assert.equal(loud, text.toUpperCase());
  }
  await kept.save();
  return anew;
}

test('what is made of the same is made once, also in the next build', async () => {
  const folder = newFolder();
  assert.deepEqual(await build(folder, ['a', 'b', 'a']), ['a', 'b']);
  assert.deepEqual(await build(folder, ['b', 'c']), ['c']);
  assert.deepEqual(await build(folder, ['b', 'c']), []);
});

test('what a build did not ask for is not kept on, and another state begins anew', async () => {
  const folder = newFolder();
  await build(folder, ['a', 'b']);
  await build(folder, ['b']);
  assert.deepEqual(await build(folder, ['a', 'b']), ['a']);
  assert.deepEqual(await build(folder, ['a', 'b'], 'another'), ['a', 'b']);
  assert.deepEqual(await build(folder, ['a', 'b'], 'another'), []);
});

test('a file that was cut off or is none of ours holds nothing, and is written whole again', async () => {
  const folder = newFolder();
  const file = join(folder, 'loud.json');
  await build(folder, ['a']);
  const text = readFileSync(file, 'utf8');
  for (const broken of [text.slice(0, -3), 'null', '[]', '', '{"state":"state"}']) {
    writeFileSync(file, broken);
    assert.deepEqual(await build(folder, ['a']), ['a'], broken);
    assert.equal(readFileSync(file, 'utf8'), text);
  }
});

test('a result that may not be used is made anew, and that is what is kept', async () => {
  const folder = newFolder();
  const first = await KeptResults.open<number>(folder, 'numbers', 'state');
  first.keep('key', 1);
  await first.save();
  const second = await KeptResults.open<number>(folder, 'numbers', 'state');
  assert.equal(
    second.find('key', (number) => number > 1),
    undefined,
  );
  second.keep('key', 2);
  await second.save();
  assert.equal((await KeptResults.open<number>(folder, 'numbers', 'state')).find('key'), 2);
});

test('a key tells its parts apart', () => {
  const parts = [['ab', ''], ['a', 'b'], ['', 'ab'], ['ab'], [['ab']], [['a', 'b']], ['1'], [1], ['ä', '1']];
  assert.equal(new Set(parts.map((some) => keyOf(...some))).size, parts.length);
});

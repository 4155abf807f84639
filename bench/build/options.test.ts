import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOptions } from './options.ts';

test('sizes, tools and files as they are asked for', () => {
  assert.deepEqual(readOptions(['--corpus', 'a']), {
    corpus: 'a',
    sizes: [1000, 4000, undefined],
    only: ['signpost', 'astro', 'starlight', 'hugo'],
    search: true,
    json: undefined,
  });
  const asked = readOptions([
    '--corpus=a',
    '--sizes',
    '50, all',
    '--only',
    'hugo',
    '--json',
    'b',
    '--no-search',
  ]);
  assert.deepEqual(asked, { corpus: 'a', sizes: [50, undefined], only: ['hugo'], search: false, json: 'b' });
});

for (const [args, message] of [
  [[], /^--corpus is missing\.\n\nnpm run bench build/],
  [['--corpus', 'a', '--sizes', '0'], /"0" is not a number of articles/],
  [['--corpus', 'a', '--only', 'starlihgt'], /Did you mean "starlight"\?/],
  [['--corpus', 'a', '--fast'], /--fast/],
] as const) {
  test(`${args.join(' ') || 'nothing'} is refused`, () =>
    assert.throws(() => readOptions(args), { message }));
}

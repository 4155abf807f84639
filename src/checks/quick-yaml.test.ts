import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { quickYaml } from './quick-yaml.ts';
import { readWholeYaml } from './yaml-source.ts';

const read: readonly string[] = [
  'a: word',
  'a: several words, with (signs) & more',
  'a: it’s "quoted" inside',
  "a: it's",
  'a: 12',
  'a: "007"',
  'a: 2026-11-22',
  'a: x:y',
  'a: C#',
  'a: a#b',
  'a: "a: b # c \\u00e9 \\n"',
  'a: ["1", "two", 3]',
  'a: []',
  'ms.author: x',
  'a: b  ',
];
const left: readonly string[] = [
  'a: x: y',
  'a: x #y',
  'a: true',
  'a: Null',
  'a:',
  'a: 007',
  'a: 1.5',
  'a: 1e3',
  'a: 0x1f',
  'a: [1.5]',
  'a: [x]',
  'a: {x: y}',
  "a: 'x'",
  'a: |\n  x',
  'a:\n  - x',
  'a: x\n  y',
  '# c',
  'a: 1\na: 2',
  'a: *x',
  'a: &x y',
  'a: ~',
  'a: -',
  'a: "x" y',
  'a: x:',
  'a: ["x",]',
  '',
];

/** Both readings of a text: its data, and the place of every path that a check may ask for. */
function compare(text: string, message: string) {
  const quick = quickYaml(text);
  if (!quick) return false;
  const whole = readWholeYaml(text);
  assert.deepEqual(quick.data, whole.data, message);
  const paths: PropertyKey[][] = [['absent']];
  for (const [key, value] of Object.entries(quick.data)) {
    paths.push([key]);
    if (Array.isArray(value)) value.forEach((_item, index) => void paths.push([key, index]));
  }
  for (const path of paths) {
    for (const part of ['key', 'value'] as const) {
      assert.deepEqual(
        quick.placeOf(path, part),
        whole.placeOf(path, part),
        `${message} ${path.join('.')} ${part}`,
      );
    }
  }
  return true;
}

for (const text of read) {
  test(`${text} is read as the whole parser reads it`, () => assert.ok(compare(`before: x\n${text}`, text)));
}
for (const text of left) {
  test(`${JSON.stringify(text)} is left to the whole parser`, () => assert.equal(quickYaml(text), undefined));
}

test('all frontmatter of a content folder is read as the whole parser reads it', () => {
  const folder = process.env['SIGNPOST_CONTENT'] || 'content';
  const files = readdirSync(join(folder, 'articles'), { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => /\.mdx?$/.test(name))) {
    const text =
      readFileSync(join(folder, 'articles', file), 'utf8')
        .split(/^---$/m)[1]
        ?.slice(1, -1) ?? '';
    compare(text, file);
  }
});

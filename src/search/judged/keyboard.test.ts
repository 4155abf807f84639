import assert from 'node:assert/strict';
import { test } from 'node:test';
import { neighbourKeys } from './keyboard.ts';

const cases: [letter: string, keys: string][] = [
  ['q', 'aw'],
  ['a', 'qswz'],
  ['g', 'bfhtvy'],
  ['l', 'kop'],
  ['m', 'jkn'],
  ['7', ''],
  ['G', ''],
];

for (const [letter, keys] of cases) {
  test(`beside ${letter} are: ${keys || 'none'}`, () => {
    assert.equal(neighbourKeys(letter).sort().join(''), keys);
  });
}

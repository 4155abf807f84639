import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTheme } from './theme.ts';

for (const [theme, read] of [
  ['azure', 'azure'],
  ['blue', 'blue'],
  ['light', 'light'],
  ['dark', 'dark'],
  ['Dark', 'dark'],
  [{ name: 'dark' }, 'dark'],
  [{ name: 'light', mode: 0 }, 'light'],
  [{ name: 'dark', mode: 1 }, 'dark'],
  // The name says more than the mode.
  [{ name: 'blue', mode: 1 }, 'blue'],
  [{ name: 'sepia', mode: 1 }, 'dark'],
  [{ name: 'sepia', mode: 0 }, 'light'],
  ['sepia', 'system'],
  [{ name: 'sepia', mode: '1' }, 'system'],
  ['__proto__', 'system'],
  ['constructor', 'system'],
  ['hc', 'contrast'],
  ['hc-white', 'contrast-light'],
  ['hcblack', 'contrast-dark'],
  ['HighContrastBlack', 'contrast-dark'],
  ['high-contrast-light', 'contrast-light'],
  ['contrast', 'contrast'],
  ['', undefined],
  ['dark '.repeat(20), undefined],
  [undefined, undefined],
  [null, undefined],
  [1, undefined],
  [true, undefined],
  [{}, undefined],
  [[], undefined],
  [['dark'], undefined],
  [{ name: ['dark'] }, undefined],
  [{ name: { name: 'dark' } }, undefined],
  [{ mode: 1 }, undefined],
] as const) {
  test(`${JSON.stringify(theme)?.slice(0, 60)} is ${read ?? 'no theme'}`, () =>
    assert.equal(readTheme(theme), read));
}

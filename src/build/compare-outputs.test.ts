import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareOutputs } from './compare-outputs.ts';

test('as many out as in, and the same ones, is no fault', () => {
  assert.doesNotThrow(() => compareOutputs(['a/b', 'c/d'], ['c/d', 'a/b'], 'page'));
});

test('an article that vanished and a page that came from nowhere are both named', () => {
  assert.throws(
    () => compareOutputs(['a/b', 'c/d'], ['c/d', 'e/f'], 'page'),
    /differ:\na\/b: article without a page\ne\/f: page without an article$/,
  );
});

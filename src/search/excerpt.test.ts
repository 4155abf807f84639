import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptParts } from './excerpt.ts';

test('hits are set apart from the text around them', () => {
  assert.deepEqual(excerptParts('the <mark>reset</mark> portal'), [
    { text: 'the ', hit: false },
    { text: 'reset', hit: true },
    { text: ' portal', hit: false },
  ]);
});

test('escaped markup comes out as the text it stands for, inside hits too', () => {
  assert.deepEqual(excerptParts('&lt;img src=x&gt; <mark>&amp;lt;</mark>'), [
    { text: '<img src=x> ', hit: false },
    { text: '&lt;', hit: true },
  ]);
});

test('other markup stays text', () => {
  assert.deepEqual(excerptParts('<b>x</b>'), [{ text: '<b>x</b>', hit: false }]);
});

test('an unknown entity and an unclosed mark are left as they are', () => {
  assert.deepEqual(excerptParts('&nope; <mark>a'), [{ text: '&nope; <mark>a', hit: false }]);
});

test('an empty excerpt has no parts', () => {
  assert.deepEqual(excerptParts(''), []);
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Anomaly } from '../anomalies.ts';
import { readClouds, readProducts, readTopics } from './lists.ts';

function read<T>(
  list: (attribute: { name: string; value: string; line: number }, report: (anomaly: Anomaly) => void) => T,
  value: string,
) {
  const met: Anomaly[] = [];
  const found = list({ name: 'list', value, line: 1 }, (anomaly) => met.push(anomaly));
  return { found, codes: met.map(({ code }) => code) };
}

const guid = '516fe906-3a1a-2878-02fd-8dd37ea207de';

describe('support topics', () => {
  const cases: [string, string[], string[]][] = [
    ['32045826', ['32045826'], []],
    ['32045826, 32045781,', ['32045826', '32045781'], []],
    [`{${guid.toUpperCase()}}`, [guid], []],
    ['32045826;32045781', ['32045826', '32045781'], ['list-separator']],
    ['32045826 32045781', ['32045826', '32045781'], ['list-separator']],
    ['32045826, 32045826', ['32045826'], ['list-repeated']],
    [`${guid}, //Sap Id`, [guid], ['list-comment']],
    ['2745841', ['2745841'], ['topic-length']],
    ['Contoso Lamp Service', [], ['topic-malformed']],
    ['', [], []],
  ];
  for (const [value, found, codes] of cases) {
    test(`"${value}"`, () => assert.deepEqual(read(readTopics, value), { found, codes }));
  }
});

describe('products', () => {
  const cases: [string, string[], string[]][] = [
    ['14785,16579', ['14785', '16579'], []],
    ['14785, *', ['14785'], ['product-malformed']],
  ];
  for (const [value, found, codes] of cases) {
    test(`"${value}"`, () => assert.deepEqual(read(readProducts, value), { found, codes }));
  }
});

describe('clouds', () => {
  const cases: [string, string[], boolean, string[]][] = [
    ['Public, FairFax', ['public', 'fairfax'], false, []],
    ['public fairfax usnat', ['public', 'fairfax', 'usnat'], false, ['list-separator']],
    ['Farifax, oublic', ['fairfax', 'public'], false, ['cloud-misspelt', 'cloud-misspelt']],
    ['Mooncake. Fairfax', ['mooncake', 'fairfax'], false, []],
    ['public, Blackforest', ['public'], true, ['cloud-retired']],
    ['public, nimbus', ['public'], false, ['cloud-unknown']],
  ];
  for (const [value, open, retired, codes] of cases) {
    test(`"${value}"`, () => assert.deepEqual(read(readClouds, value), { found: { open, retired }, codes }));
  }
});

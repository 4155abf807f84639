import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commonWords } from './common-words.ts';
import { slipCost } from './distance.ts';
import { difference, letterSet } from './outlines.ts';

const cases: { typed: string; meant: string; cost: number; slip: string }[] = [
  { typed: 'reset', meant: 'reset', cost: 0, slip: 'none' },
  { typed: 'resmt', meant: 'reset', cost: 10, slip: 'another letter' },
  { typed: 'rest', meant: 'reset', cost: 8, slip: 'a letter missing' },
  { typed: 'resemt', meant: 'reset', cost: 10, slip: 'a letter more' },
  { typed: 'rseet', meant: 'reset', cost: 5, slip: 'two letters swapped' },
  { typed: 'recieve', meant: 'receive', cost: 5, slip: 'ie for ei' },
  { typed: 'resset', meant: 'reset', cost: 4, slip: 'a letter doubled' },
  { typed: 'pasword', meant: 'password', cost: 4, slip: 'a letter not doubled' },
  { typed: 'redet', meant: 'reset', cost: 7, slip: 'the key beside' },
  { typed: 'resdet', meant: 'reset', cost: 8, slip: 'the key beside struck too' },
  { typed: 'premices', meant: 'premises', cost: 6, slip: 'a letter that sounds alike' },
  { typed: 'resat', meant: 'reset', cost: 6, slip: 'another vowel' },
  { typed: 'fone', meant: 'phone', cost: 6, slip: 'f for ph' },
  { typed: 'proophing', meant: 'proofing', cost: 6, slip: 'ph for f' },
  { typed: 'meset', meant: 'reset', cost: 13, slip: 'another first letter' },
  { typed: 'eset', meant: 'reset', cost: 11, slip: 'the first letter missing' },
  { typed: 'mreset', meant: 'reset', cost: 13, slip: 'a letter before the first' },
  { typed: 'erset', meant: 'reset', cost: 5, slip: 'the first two letters swapped' },
  { typed: 'paswrod', meant: 'password', cost: 9, slip: 'two slips' },
  { typed: 'ре', meant: 're', cost: 23, slip: 'letters that only look alike' },
];

for (const { typed, meant, cost, slip } of cases) {
  test(`${typed} for ${meant} costs ${cost}: ${slip}`, () => {
    assert.equal(slipCost(typed, meant, 30), cost);
  });
  test(`${typed} for ${meant} is found up to a limit of ${cost}, and not below`, () => {
    assert.equal(slipCost(typed, meant, cost), cost);
    assert.equal(slipCost(typed, meant, cost - 1), Number.POSITIVE_INFINITY);
  });
}

test('no slip changes more letters than one for each three tenths it costs', () => {
  // Words are left out by this before they are compared; between near words it has to hold exactly.
  const words = commonWords().filter((word) => word.length < 8 && /^(pha|fa|spe|cor)/.test(word));
  const broken = words.flatMap((typed) =>
    words.filter((meant) => {
      const near = Math.abs(typed.length - meant.length) <= 2;
      return near && difference(letterSet(typed), letterSet(meant)) * 3 > slipCost(typed, meant, 40);
    }),
  );
  assert.deepEqual(broken, []);
  assert.ok(words.length > 200);
});

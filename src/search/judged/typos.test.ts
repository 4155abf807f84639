import assert from 'node:assert/strict';
import { test } from 'node:test';
import { misspell, type TypoRule, typoRules } from './typos.ts';

const cases: Record<TypoRule, [word: string, misspelt: string[]][]> = {
  transpose: [
    ['gate', ['gtae', 'gaet']],
    ['abbc', ['abcb']],
  ],
  drop: [['gate', ['gte', 'gae', 'gat']]],
  double: [
    ['gate', ['gaate', 'gatte', 'gatee']],
    ['all', []],
  ],
  neighbour: [
    ['ol', ['ok', 'oo', 'op']],
    ['xq', ['xw', 'xa']],
  ],
  vowel: [
    ['gate', ['gete', 'gite', 'gote', 'gute', 'gata', 'gati', 'gato', 'gatu']],
    ['ably', []],
  ],
};

for (const [rule, words] of Object.entries(cases) as [TypoRule, [string, string[]][]][]) {
  for (const [word, misspelt] of words) {
    test(`${rule}: ${word} can become ${misspelt.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(typoRules[rule](word), misspelt);
    });
  }
}

test('a query is misspelt by two rules, each time in one letter of one long word', () => {
  const typos = misspell(['set up writeback now']);
  assert.equal(typos.length, 2);
  assert.equal(new Set(typos.map(({ rule }) => rule)).size, 2);
  for (const { query, from, rule } of typos) {
    assert.equal(from, 'set up writeback now');
    const word = /^set up (w[a-z]+) now$/.exec(query)?.[1] ?? query;
    assert.ok((typoRules[rule]('writeback') as string[]).includes(word), query);
  }
});

const untouched = ['how do i log in', 'SSPR_0029', 'AADSTS50053 0x8023061f aaaaaa_1', ''];

for (const query of untouched) {
  test(`"${query}" has no word to misspell`, () => {
    assert.deepEqual(misspell([query]), []);
  });
}

test('a code among words is left alone', () => {
  for (const { query } of misspell(['writeback AADSTS50053 errorcode7'])) {
    assert.match(query, /^w[a-z]+ AADSTS50053 errorcode7$/);
  }
});

test('the typos of a query do not depend on the queries beside it', () => {
  const alone = misspell(['password writeback']);
  const among = misspell(['reset link', 'password writeback', 'limits']);
  assert.deepEqual(
    among.filter(({ from }) => from === 'password writeback'),
    alone,
  );
});

test('a misspelling that is a word of another query is not used', () => {
  const [first] = misspell(['gates']);
  assert.ok(first);
  const others = misspell(['gates', first.query]).filter(({ from }) => from === 'gates');
  assert.ok(others.every(({ query }) => query !== first.query));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Synonym } from '../manifest.ts';
import { createVocabulary } from '../words/vocabulary.ts';
import { type Guess, type Terms, termsOf } from './terms.ts';

/** What is known besides the pages' own words. */
interface Known {
  synonyms?: readonly Synonym[];
  guesses?: Readonly<Record<string, Guess>>;
}

const understood = async (
  query: string,
  pageCount: number,
  { synonyms = [], guesses = {} }: Known = {},
): Promise<Terms> => {
  const share = (part: number) => Math.floor(part * pageCount);
  const vocabulary = createVocabulary(
    [
      {
        words: ['azure', 'azurestack', 'backup', 'fails', 'stack', 'steps'],
        pages: [share(0.9), share(0.02), share(0.2), share(0.1), share(0.1), share(0.6)],
      },
    ],
    pageCount,
  );
  return termsOf(
    query.split(' ').map((word) => ({ word, isNumber: false })),
    {
      exactly: false,
      typing: false,
      synonyms,
      around: async () => vocabulary,
      correct: async (word) => guesses[word],
    },
  );
};

const searched = async (query: string, pageCount: number): Promise<string[]> => {
  const { terms, unmatched } = await understood(query, pageCount);
  return [...terms.map(({ written }) => written), ...unmatched.map((word) => `no ${word}`)];
};

test('on a large site a word that most pages have is not searched for beside others', async () => {
  assert.deepEqual(await searched('azure backup fails', 5000), ['backup', 'fails']);
  assert.deepEqual(await searched('the azure backup steps', 5000), ['backup']);
});

test('on a small site it is', async () => {
  assert.deepEqual(await searched('azure backup fails', 60), ['azure', 'backup', 'fails']);
});

test('where nothing else is left it is searched for', async () => {
  assert.deepEqual(await searched('azure', 5000), ['azure']);
  assert.deepEqual(await searched('the azure steps', 5000), ['azure', 'steps']);
  assert.deepEqual(await searched('azure blorptik', 5000), ['azure', 'no blorptik']);
});

test('nor is it in a name of two words', async () => {
  const waysOf = async (pageCount: number) =>
    (await understood('azure stack fails', pageCount)).terms[0]?.ways.map(({ words }) => words.join(' '));
  assert.deepEqual(await waysOf(5000), ['azurestack', 'stack']);
  assert.deepEqual(await waysOf(60), ['azurestack', 'azure stack']);
});

const copies: Known = {
  synonyms: [{ name: 'backup', also: ['safety copy'] }],
  guesses: { coppy: { to: 'copy', isDoubtful: false, isName: true } },
};

test('a misspelt name that no page has is mended, with the words beside it', async () => {
  const { terms, corrections, otherNames, unmatched } = await understood('safety coppy fails', 60, copies);
  assert.deepEqual(corrections, [{ from: 'coppy', to: 'copy' }]);
  assert.deepEqual(otherNames, [{ from: 'safety copy', to: 'backup', former: false }]);
  assert.deepEqual(unmatched, []);
  assert.deepEqual(
    terms.map(({ written }) => written),
    ['safety copy', 'fails'],
  );
});

test('apart from that name its words mean nothing here', async () => {
  const { corrections, unmatched } = await understood('coppy fails', 60, copies);
  assert.deepEqual([corrections, unmatched], [[], ['coppy']]);
});

test('all words are asked for at once: what tells of each may have to be loaded', async () => {
  const asked: string[] = [];
  let tell = () => {};
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const reading = termsOf(
    ['bakcup', 'fials'].map((word) => ({ word, isNumber: false })),
    {
      exactly: false,
      typing: false,
      synonyms: [],
      around: async () => createVocabulary([{ words: ['backup', 'fails'], pages: [2, 2] }], 9),
      correct: async (word) => {
        asked.push(word);
        await told;
        return { to: word === 'fials' ? 'fails' : 'backup', isDoubtful: false };
      },
    },
  );
  await new Promise((resolve) => setTimeout(resolve));
  assert.deepEqual(asked, ['bakcup', 'fials']);
  tell();
  assert.deepEqual((await reading).corrections, [
    { from: 'bakcup', to: 'backup' },
    { from: 'fials', to: 'fails' },
  ]);
});

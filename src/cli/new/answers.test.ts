import assert from 'node:assert/strict';
import { test } from 'node:test';
import { topicSchema } from '../../schemas/topic.ts';
import { Refused, readArea, readKind, readTitle, readTopics } from './answers.ts';

const topics = [
  topicSchema.parse({ id: '32045826', title: 'Reset', products: ['16579'], clouds: ['public'] }),
  topicSchema.parse({
    id: '32565598',
    title: 'Writeback',
    products: ['16666'],
    clouds: ['public', 'fairfax'],
    guids: [{ guid: '516fe906-3a1a-2878-02fd-8dd37ea207de' }],
  }),
];
const existing = { addresses: ['area/taken'] };

test('good answers are taken', () => {
  assert.equal(readKind(' how-to '), 'how-to');
  assert.equal(readArea(' password-reset '), 'password-reset');
  assert.equal(readTitle(' Two\n words ', 'area', existing), 'Two words');
  const ids = (answer: string) => readTopics(answer, topics).map(({ id }) => id);
  assert.deepEqual(ids(''), []);
  assert.deepEqual(ids('32045826, 32565598,32045826'), ['32045826', '32565598']);
  assert.deepEqual(ids('{516FE906-3A1A-2878-02FD-8DD37EA207DE}'), ['32565598']);
});

for (const [act, message] of [
  [() => readKind('howto'), '"howto" is not a kind. Did you mean "how-to"?'],
  [
    () => readArea('Password Reset'),
    '"Password Reset" is not an area. Expected small letters, digits and hyphens: "password-reset".',
  ],
  [
    () => readTitle(' ', 'area', existing),
    'There is no title. Expected the reader’s problem, in their words.',
  ],
  [() => readTitle('a'.repeat(81), 'area', existing), 'The title has 81 characters. Expected at most 80.'],
  [() => readTitle('Reset it.', 'area', existing), 'The title ends in a period. Expected none.'],
  [
    () => readTitle('日本', 'area', existing),
    'The title has no letter from A to Z and no digit to make an address of.',
  ],
  [
    () => readTitle('Taken!', 'area', existing),
    'content/articles/area/taken is already there. Expected a title that differs from its.',
  ],
  [
    () => readTopics('32045827', topics),
    '"32045827" is not a topic of content/topics.yaml. Did you mean "32045826"?',
  ],
  [
    () => readTopics('32045826, 99999', topics),
    '"99999" is not a support topic id. Expected 7 to 9 digits or a GUID, such as "32045826".',
  ],
] as const) {
  test(`refused: ${message}`, () => {
    assert.throws(act, (error) => error instanceof Refused && error.message === message);
  });
}

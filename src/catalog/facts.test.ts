import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeSchema } from '../schemas/change.ts';
import { cloudSchema } from '../schemas/cloud.ts';
import { limitSchema } from '../schemas/limit.ts';
import { plansSchema } from '../schemas/plan.ts';
import { changeTable, type Facts, hostTable, limitTable, limitValue, planTable } from './facts.ts';

const sources = ['https://learn.microsoft.com/a'];
const limits = [
  { id: 'reset-session', group: 'Reset', name: 'Session', value: '15 minutes', sources },
  {
    id: 'lockout',
    group: 'Lockout',
    name: 'Failures',
    value: '10',
    clouds: { fairfax: '3' },
    note: 'Grows.',
    sources,
  },
].map((row) => limitSchema.parse(row));
const facts: Facts = {
  limits: new Map(limits.map((limit) => [limit.id, limit])),
  plans: plansSchema.parse({
    plans: [
      { id: 'free', name: 'Free' },
      { id: 'p1', name: 'P1' },
    ],
    capabilities: [{ id: 'reset', name: 'Reset', plans: { free: 'no', p1: 'unknown' }, sources }],
  }),
  clouds: new Map(
    [
      {
        id: 'usnat',
        name: 'USNat',
        status: 'open',
        hosts: { portal: 'portal.example' },
        reviewed: '2026-11-22',
      },
      { id: 'blackforest', name: 'Germany', status: 'retired', reviewed: '2026-11-22' },
    ].map((row) => [row.id, cloudSchema.parse(row)]),
  ),
  changes: [
    changeSchema.parse({
      id: 'a',
      date: '2027-03-01',
      when: 'March 2027',
      title: 'T',
      effect: 'E',
      action: 'A',
      sources,
    }),
    changeSchema.parse({ id: 'b', date: '2027-02-01', title: 'T', effect: 'E', action: 'A', sources }),
  ],
  blades: new Map(),
};

test('a limit is that of the cloud where it differs', () => {
  assert.equal(limitValue(facts, 'lockout', 'fairfax'), '3');
  assert.equal(limitValue(facts, 'lockout', 'public'), '10');
});

test('a limit that is not there is refused, with the nearest', () => {
  assert.throws(() => limitValue(facts, 'reset-sessions', 'public'), /Did you mean "reset-session"\?/);
  assert.throws(() => limitTable(facts, 'Resets'), /no group "Resets"\. Did you mean "Reset"\?/);
});

test('tables', () => {
  assert.deepEqual(limitTable(facts, 'Lockout').rows, [['Failures', '10; Azure US Government: 3', 'Grows.']]);
  assert.deepEqual(limitTable(facts).rows.length, 2);
  assert.deepEqual(planTable(facts).rows, [['Reset', 'No', 'Not stated']]);
  assert.deepEqual(
    hostTable(facts).rows.map((row) => row.filter((cell) => cell !== 'Not known')),
    [['USNat', 'portal.example']],
  );
  assert.deepEqual(
    changeTable(facts).rows.map(([when]) => when),
    ['March 2027', '1 February 2027'],
  );
});

test('a plan without an answer is refused', () => {
  const { error } = plansSchema.safeParse({
    plans: [{ id: 'free', name: 'Free' }],
    capabilities: [{ id: 'reset', name: 'Reset', plans: {}, sources }],
  });
  assert.match(error?.issues[0]?.message ?? '', /no answer for the plan "free"/);
});

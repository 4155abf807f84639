import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commonWords } from './common-words.ts';
import { correct, correctAmong } from './correct.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

function vocabularyOf(counts: Record<string, number>): Vocabulary {
  const words = Object.keys(counts).sort();
  return createVocabulary([{ words, pages: words.map((word) => counts[word] ?? 0) }], 1000);
}

const site = vocabularyOf({
  authentication: 200,
  administrator: 90,
  license: 60,
  multifactor: 40,
  password: 700,
  phone: 80,
  planning: 8,
  pointer: 4,
  policy: 120,
  portal: 300,
  premises: 64,
  recovery: 11,
  registration: 100,
  reset: 600,
  route: 12,
  sspr: 300,
  synchronization: 60,
  unlock: 40,
  writeback: 90,
  x509: 3,
});

const never = () => false;

const typos = {
  authetication: 'authentication',
  authentification: 'authentication',
  adminstrator: 'administrator',
  adminisrtator: 'administrator',
  lisence: 'license',
  licence: 'license',
  mulitfactor: 'multifactor',
  pasword: 'password',
  passwrod: 'password',
  psasword: 'password',
  apssword: 'password',
  oassword: 'password',
  passsword: 'password',
  paswrd: 'password',
  fone: 'phone',
  phne: 'phone',
  pollicy: 'policy',
  protal: 'portal',
  premisis: 'premises',
  recvery: 'recovery',
  regisration: 'registration',
  rseet: 'reset',
  resst: 'reset',
  synchronisation: 'synchronization',
  syncronizaton: 'synchronization',
  unlok: 'unlock',
  writebak: 'writeback',
  wrtieback: 'writeback',
  writeback: undefined,
  passwords: undefined,
  pas: undefined,
  rst: undefined,
  zzzzqqqq: undefined,
  asdfgh: undefined,
  qwerty: undefined,
  blorptik: undefined,
  banana: undefined,
  sspr1: undefined,
  x508: undefined,
  pass_word: undefined,
  'pass word': undefined,
  '': undefined,
};

for (const [word, to] of Object.entries(typos)) {
  test(`"${word}" is ${to ? `corrected to ${to}` : 'left alone'}`, () => {
    assert.equal(correct(word, site, never)?.to, to);
  });
}

const short = vocabularyOf({ call: 20, how: 400, send: 30, tls: 9 });

for (const [word, to] of Object.entries({
  hwo: 'how',
  tsl: 'tls',
  cal: 'call',
  sned: 'send',
  hox: undefined,
  ls: undefined,
})) {
  test(`the short word "${word}" is ${to ? `corrected to ${to}` : 'left alone'}`, () => {
    assert.equal(correct(word, short, never)?.to, to);
  });
}

const uninflected = vocabularyOf({ ban: 5, open: 9, grant: 12 });

for (const [word, to] of Object.entries({
  bqnning: 'banning',
  opejing: 'opening',
  grantng: 'granting',
  grnate: undefined,
})) {
  test(`"${word}" is ${to ? `corrected to ${to}, a form of a word of the site` : 'near to no form of one'}`, () => {
    assert.equal(correct(word, uninflected, never)?.to, to);
  });
}

test('a correction comes with its cost', () => {
  assert.deepEqual(correct('pasword', site, never), { to: 'password', cost: 4 });
});

for (const word of ['printer', 'painter', 'router', 'planing', 'resent', 'licensee']) {
  test(`${word} looks like a slip, but is an ordinary word and left alone`, () => {
    assert.ok(correct(word, site, never));
    assert.equal(
      correct(word, site, (asked) => asked === word),
      undefined,
    );
  });
}

test('of two words as near, the one on more pages is meant', () => {
  assert.equal(correct('porkal', vocabularyOf({ portal: 9, pornal: 2 }), never)?.to, 'portal');
  assert.equal(correct('porkal', vocabularyOf({ portal: 2, pornal: 9 }), never)?.to, 'pornal');
});

test('a nearer word is meant, even when the farther one is on a hundred times the pages', () => {
  assert.equal(correct('resset', vocabularyOf({ reset: 2, resort: 200 }), never)?.to, 'reset');
});

test('nonsense is near to no word, whatever words a site has', () => {
  const english = commonWords().sort();
  const all = createVocabulary([{ words: english, pages: english.map(() => 1) }], 1);
  const nonsense = ['zzzzqqqq', 'asdfgh', 'xqzjkv', 'blorptik', 'lkjhgfds', 'hjklhjkl', 'grmblfzt'];
  assert.deepEqual(
    nonsense.map((word) => correct(word, all, never)?.to),
    nonsense.map(() => undefined),
  );
});

test('of a few names the nearest is meant, if any is near', () => {
  const names = ['forefront', 'enrolment', 'sunset'];
  assert.deepEqual(correctAmong('forefrotn', names), { to: 'forefront', cost: 5 });
  assert.equal(correctAmong('enrolmnt', names)?.to, 'enrolment');
  assert.equal(correctAmong('sunrise', names), undefined);
  assert.equal(correctAmong('sunset2', names), undefined);
});

test('a word that is nearly as probable is told with the most probable one', () => {
  const words = vocabularyOf({ reset: 20, rest: 10, settings: 40 });
  assert.deepEqual(correct('rset', words, never), { to: 'rest', cost: 5, rival: 'reset' });
  assert.deepEqual(correct('rseet', words, never), { to: 'reset', cost: 5 });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addressOf, createAddressBook, createIdBook } from './addresses.ts';
import type { Anomaly } from './anomalies.ts';

describe('the address of a path', () => {
  const cases: [string, string][] = [
    ['microsoft.sql/sql-a_b.md', 'microsoft.sql/sql-a_b'],
    ['Articles/Microsoft.SQL/Is Frozen (VM).md', 'microsoft.sql/is-frozen-vm'],
    ['top.md', 'articles/top'],
    ['a /.hidden-.md', 'a/hidden'],
    ['Größe/Übersicht.md', 'gro-e/ubersicht'],
  ];
  for (const [path, expected] of cases) {
    test(path, () => {
      const { area, name } = addressOf(path);
      assert.equal(`${area}/${name}`, expected);
    });
  }
});

test('a name without a letter that can stand in an address is made from its hash', () => {
  assert.match(addressOf('area/日本.md').name, /^part-[0-9a-f]{6}$/);
});

test('no address is given twice', () => {
  const met: Anomaly[] = [];
  const give = createAddressBook();
  const given = ['A/b c.md', 'a/b-c.md', 'x/a/b-c.md'].map((path) =>
    give(path, (anomaly) => met.push(anomaly)),
  );
  assert.deepEqual(
    given.map(({ name }) => name),
    ['b-c', 'b-c-2', 'b-c-3'],
  );
  assert.deepEqual(
    met.map(({ code }) => code),
    ['address-changed', 'address-taken', 'address-taken'],
  );
});

describe('an article id', () => {
  const cases: [string, RegExp, string[]][] = [
    ['Lamp_01', /^Lamp_01$/, []],
    ['{0a}', /^0a$/, []],
    ['lamp_01', /^lamp_01-[0-9a-f]{6}$/, ['id-taken']],
    ['a lamp', /^a-lamp-[0-9a-f]{6}$/, ['id-unsafe']],
    ['', /^path-[0-9a-f]{6}$/, ['id-absent']],
  ];
  const give = createIdBook();
  for (const [written, expected, codes] of cases) {
    test(`"${written}"`, () => {
      const met: Anomaly[] = [];
      assert.match(
        give(written, 'area/path.md', 1, (anomaly) => met.push(anomaly)),
        expected,
      );
      assert.deepEqual(
        met.map(({ code }) => code),
        codes,
      );
    });
  }
});

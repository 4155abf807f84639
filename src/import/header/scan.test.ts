import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Anomaly } from '../anomalies.ts';
import { scanHeader } from './scan.ts';
import { readValues } from './values.ts';

/** What a header says, by key, what was met in it, and what is left as the body. */
function scan(text: string) {
  const met: Anomaly[] = [];
  const report = (anomaly: Anomaly) => met.push(anomaly);
  const scanned = scanHeader(text, report);
  const { byKey, other } = readValues(scanned?.attributes ?? [], report);
  return {
    values: Object.fromEntries([...byKey].map(([key, { value }]) => [key, value])),
    other: Object.fromEntries(other),
    codes: met.map(({ code }) => code),
    body: scanned?.body,
  };
}

const rest = '\n/>\n\n# Title\n';

describe('an attribute is read however it is written', () => {
  const cases: [string, string, Record<string, string>, string[]][] = [
    ['as it should be', 'pageTitle="A"\n service="b"', { pageTitle: 'A', service: 'b' }, []],
    ['names in lower case, as tools write them', 'pagetitle="A"', { pageTitle: 'A' }, []],
    ['another case', 'PageTitle="A"', { pageTitle: 'A' }, ['name-case']],
    ['a misspelt name', 'supportToicIds="1"', { supportTopicIds: '1' }, ['name-misspelt']],
    ['a colon after the name', 'pageTitle:="A"', { pageTitle: 'A' }, []],
    ['spaces around the equals sign', 'pageTitle = "A"', { pageTitle: 'A' }, ['equals-spaced']],
    ['no equals sign', 'pageTitle "A"\n service="b"', { pageTitle: 'A', service: 'b' }, ['equals-missing']],
    ['a bare name', 'resourceTags\n service="b"', { service: 'b' }, ['value-missing']],
    ['single quotes', "clientIds='a'", { clientIds: 'a' }, ['quote-single']],
    ['typographic quotes', 'pageTitle=“A”', { pageTitle: 'A' }, ['quote-smart']],
    ['no quotes', 'displayOrder=12\n service="b"', { displayOrder: '12', service: 'b' }, ['quote-none']],
    ['no closing quote', 'ms.author="a\n service="b"', { 'ms.author': 'a', service: 'b' }, ['quote-missing']],
    ['no closing quote at the end', 'service="b', { service: 'b' }, ['quote-missing']],
    [
      'quotes inside',
      'pageTitle="Say "hi" twice"\n service="b"',
      { pageTitle: 'Say "hi" twice', service: 'b' },
      ['quote-inside'],
    ],
    ['a comma between', 'pageTitle="A",\n service="b"', { pageTitle: 'A', service: 'b' }, ['header-comma']],
    ['no space between', 'pageTitle="A"service="b"', { pageTitle: 'A', service: 'b' }, ['space-missing']],
    ['a hard space between', 'pageTitle="A"\u00A0\u00A0service="b"', { pageTitle: 'A', service: 'b' }, []],
    ['a line end inside', 'pageTitle="A\n  b"', { pageTitle: 'A b' }, ['value-newline']],
    ['a return at the end', 'pageTitle="A&#xD;"', { pageTitle: 'A' }, ['value-entity']],
    ['character references', 'pageTitle="A &amp; B &lt;c&gt;"', { pageTitle: 'A & B <c>' }, ['value-entity']],
    ['a bare ampersand', 'pageTitle="A & B"', { pageTitle: 'A & B' }, []],
    ['spaces around the value', 'pageTitle=" A "', { pageTitle: 'A' }, ['value-padded']],
    ['the same twice', 'pageTitle="A"\n pageTitle="A"', { pageTitle: 'A' }, ['duplicate']],
    ['two values', 'pageTitle="A"\n pageTitle="B"', { pageTitle: 'A' }, ['duplicate-differs']],
    ['an empty one first', 'pageTitle=""\n pageTitle="B"', { pageTitle: 'B' }, ['duplicate']],
    [
      'a comment',
      'pageTitle="A" <!-- why -->\n service="b"',
      { pageTitle: 'A', service: 'b' },
      ['header-comment'],
    ],
    ['a sign that is none', '?? pageTitle="A"', { pageTitle: 'A' }, ['header-stray']],
    ['a tag in a value', 'pageTitle="Use <b> here"', { pageTitle: 'Use <b> here' }, []],
    [
      'an end of a header in a value',
      'pageTitle="A /> b"\n service="c"',
      { pageTitle: 'A /> b', service: 'c' },
      [],
    ],
  ];
  for (const [name, attributes, values, codes] of cases) {
    test(name, () => {
      const found = scan(`<properties\n ${attributes}${rest}`);
      assert.deepEqual({ values: found.values, codes: found.codes }, { values, codes });
      assert.match(found.body ?? '', /^\n+# Title\n$/);
    });
  }

  test('a name without a meaning here is kept', () => {
    const { other, codes } = scan(`<properties editor="x"${rest}`);
    assert.deepEqual([other, codes], [{ editor: 'x' }, ['name-unknown']]);
  });
});

describe('a header is found and ended', () => {
  const title = '<properties pageTitle="A"';
  const cases: [string, string, string[], string][] = [
    ['as it should be', `${title} />\n# T`, [], '\n# T'],
    ['after blank lines', `\n  ${title} />\n# T`, ['header-indented'], '\n  \n# T'],
    ['after text', `# T\n${title} />\nx`, ['text-before-header'], '# T\n\nx'],
    ['with > alone', `${title} >\n# T`, ['header-end'], '\n# T'],
    ['with a space in its end', `${title} / >\n# T`, ['header-end'], '\n# T'],
    ['never, before a heading', `${title}\n\n# T\n`, ['header-unclosed'], '\n\n# T\n'],
    ['never, before prose', `${title}\n\nLamps are dark.\n`, ['header-unclosed'], '\n\nLamps are dark.\n'],
    ['never at all', title, ['header-unclosed'], ''],
    ['in another tag', '<meta pageTitle="A" />\n# T', ['header-other-tag'], '\n# T'],
    ['without a tag', 'pageTitle="A"\nselfHelpType="generic"\n\n# T\n', ['header-no-tag'], '\n\n\n# T\n'],
    [
      'with the tag of an older system under it',
      `${title} />\n<tags editor="x" />\n# T`,
      ['name-unknown'],
      '\n\n# T',
    ],
  ];
  for (const [name, text, codes, body] of cases) {
    test(name, () => {
      const found = scan(text);
      assert.deepEqual({ title: found.values['pageTitle'], codes: found.codes }, { title: 'A', codes });
      assert.equal(found.body, body);
    });
  }

  test('not at all where there is none', () => {
    assert.equal(scan('# Only a text\n').body, undefined);
  });

  test('each anomaly has the line it is on', () => {
    const met: Anomaly[] = [];
    scanHeader(`\n<properties\n\tpageTitle='A'\n\tservice = "b"${rest}`, (anomaly) => met.push(anomaly));
    assert.deepEqual(
      met.map(({ code, line }) => [code, line]),
      [
        ['header-indented', 1],
        ['quote-single', 3],
        ['equals-spaced', 4],
      ],
    );
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Anomaly } from '../anomalies.ts';
import { readLanding } from './landing.ts';
import { readQuestions } from './questions.ts';
import { readJson } from './read-json.ts';
import { readService } from './service.ts';

describe('the JSON of a body', () => {
  const cases: [string, string, unknown, string[]][] = [
    ['between two lines of hyphens', '# T\n---\n{"a": 1}\n---\n', { a: 1 }, []],
    ['without them', '# T\n\n{"a": 1}\n', { a: 1 }, []],
    ['with a comma too many', '---\n{"a": [1, 2,], }\n---', { a: [1, 2] }, ['json-repaired']],
    ['with a line end in a string', '---\n{"a": "b\nc"}\n---', { a: 'b\nc' }, ['json-repaired']],
    [
      'with a key without quotes',
      '---\n{"a": 1, b: "c: d,}"}\n---',
      { a: 1, b: 'c: d,}' },
      ['json-repaired'],
    ],
    [
      'without a comma and a quote',
      '---\n{"a": [{"b": "c"} {"b": "d?,\n"e": "f"}]}\n---',
      { a: [{ b: 'c' }, { b: 'd?', e: 'f' }] },
      ['json-repaired'],
    ],
    [
      'with quotes escaped twice',
      '---\n{"a": "b (\\\\"c\\\\", \\\\"d\\\\")"}\n---',
      { a: 'b ("c", "d")' },
      ['json-repaired'],
    ],
    ['without its end', '---\n{"a": [{"b": "c"}\n---', { a: [{ b: 'c' }] }, ['json-repaired']],
  ];
  for (const [name, body, value, codes] of cases) {
    test(name, () => {
      const met: Anomaly[] = [];
      assert.deepEqual(
        readJson(body, (anomaly) => met.push(anomaly)),
        { value },
      );
      assert.deepEqual(
        met.map(({ code }) => code),
        codes,
      );
    });
  }

  test('that is broken has its line', () => {
    const found = readJson('# T\n---\n{\n"a": 1,\n"b": 2 } what { else\n}\n---\n', () => {});
    assert.equal('fault' in found ? found.line : 0, 5);
  });
});

test('the links of a question are mended, and one that leads nowhere is its words', () => {
  const met: Anomaly[] = [];
  const help = (words: string) => {
    const json = {
      formElements: [{ id: 'a', controlType: 'TextBox', displayLabel: 'A', infoBalloonText: words }],
    };
    const pageOf = (path: string) => (path === 'b.md' ? '/articles/x/b/' : undefined);
    const { questions } = readQuestions(json, (anomaly) => met.push(anomaly), pageOf) ?? {};
    return (questions as { help?: string }[] | undefined)?.[0]?.help;
  };
  assert.equal(help("See <a href='https:.example/kinds'>the kinds</a>"), 'See the kinds');
  assert.equal(help('See [the kinds](https:.example/kinds)'), 'See the kinds');
  assert.equal(help("See <a href='b.md'>b</a>"), 'See [b](/articles/x/b/)');
  assert.equal(help('<a href="#top">Up</a>'), 'Up');
  assert.equal(help('[run](javascript:alert(1))'), 'run');
  assert.equal(
    help('<img src="https://d.example/a.png" alt="A lamp">'),
    '[Image: A lamp](https://d.example/a.png)',
  );
  assert.deepEqual([...new Set(met.map(({ code }) => code))].sort(), [
    'html-converted',
    'image',
    'link-unresolved',
    'link-unsafe',
  ]);
});

test('a question is read whatever its keys are cased like, and loses nothing', () => {
  const met: Anomaly[] = [];
  const json = {
    title: 'T',
    formElements: [
      {
        id: 'a',
        controltype: 'DropDown',
        displaylabel: 'Which?',
        DropdownOptions: [{ Value: 'x', Text: 'X' }],
        required: 'True',
        visibility: 'b == c',
        infoBalloonText: 'See <a href="https://d.example" onclick="e()">d</a>',
        isNewQuotaLimit: true,
      },
      { controlType: 'hologram', displayLabel: 'What?' },
    ],
  };
  assert.deepEqual(
    readQuestions(json, (anomaly) => met.push(anomaly)),
    {
      title: 'T',
      questions: [
        {
          id: 'a',
          control: 'choice',
          label: 'Which?',
          required: true,
          help: 'See [d](https://d.example)',
          options: [{ value: 'x', text: 'X' }],
          visibility: 'b == c',
          other: { isNewQuotaLimit: true },
        },
        { id: 'question_2', control: 'text', label: 'What?' },
      ],
    },
  );
  assert.deepEqual([...new Set(met.map(({ code }) => code))].sort(), [
    'html-attribute',
    'html-converted',
    'json-control-unknown',
    'json-expression',
    'json-key-case',
  ]);
});

test('a product names its topics', () => {
  const json = {
    longDescription: null,
    productLink1: 'https://a.example',
    productLinkName1: 'A',
    supportTopics: [
      { id: 'AB', shortDescription: 'Dark', searchTags: 'a; b', useInDiagnoseAndSolve: 'TRUE' },
    ],
  };
  assert.deepEqual(
    readService(json, () => {}),
    {
      links: [{ title: 'A', url: 'https://a.example' }],
      topics: [{ id: 'ab', title: 'Dark', aliases: ['a', 'b'], useInDiagnoseAndSolve: true }],
    },
  );
});

test('a landing holds problems within problems, and tools', () => {
  const blade = { extensionName: 'E', bladeName: 'B', parameters: [{ name: 'id', value: '$resourceId' }] };
  const json = {
    commonProblems: [
      { id: 'a', title: 'A', commonSolutionArticleId: 'x', subProblems: [{ id: 'b', title: 'B' }] },
    ],
    troubleshootingTools: [{ id: 't', title: 'T', type: 'tool', bladeLink: blade }],
  };
  assert.deepEqual(
    readLanding(json, () => {}),
    {
      problems: [{ id: 'a', title: 'A', articleId: 'x', problems: [{ id: 'b', title: 'B' }] }],
      tools: [{ id: 't', title: 'T', type: 'tool', bladeLink: blade }],
    },
  );
});

test('JSON of another shape is none of these', () => {
  for (const json of [null, [], 'a', { formElements: 1 }, { formElements: [1] }]) {
    assert.equal(
      readQuestions(json, () => {}),
      undefined,
    );
  }
  assert.equal(
    readService({}, () => {}),
    undefined,
  );
  assert.equal(
    readLanding({ commonProblems: 1 }, () => {}),
    undefined,
  );
});
